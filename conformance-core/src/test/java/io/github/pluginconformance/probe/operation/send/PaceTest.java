package io.github.pluginconformance.probe.operation.send;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whether a plugin counts as slow. */
class PaceTest {

  private final Pace pace = new Pace();

  private void note(int times, long millis) {
    for (int i = 0; i < times; i++) {
      pace.note(Duration.ofMillis(millis));
    }
  }

  @Test
  void nothing_is_slow_before_the_first_answer() {
    assertThat(pace.isSlow()).isFalse();
  }

  @Test
  void answers_that_take_long_are_slow_from_the_first_one_on() {
    note(1, 60);

    assertThat(pace.isSlow()).isTrue();
  }

  @Test
  void a_plugin_that_has_warmed_up_is_quick() {
    note(1, 2_000);
    note(200, 3);

    assertThat(pace.isSlow()).isFalse();
  }

  @Test
  void one_late_answer_makes_no_slow_plugin() {
    note(50, 3);
    note(1, 400);

    assertThat(pace.isSlow()).isFalse();
  }

  @Test
  void a_plugin_that_gets_slow_is_noticed() {
    note(50, 3);
    note(50, 80);

    assertThat(pace.isSlow()).isTrue();
  }
}
