package io.github.pluginconformance.hang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On a clock that the test turns. */
class HangWatchTest {

  private static final Patience PATIENCE = Patience.forRequests(Duration.ofSeconds(50));

  private long now;
  private long taken;
  private long signs;

  private final HangWatch watch = new HangWatch(PATIENCE, () -> now, thread -> taken);

  @Test
  void should_name_what_has_computed_for_too_long_without_a_sign() {
    Optional<String> hang = looksFor(Duration.ofSeconds(140), 1.0);

    assertThat(hang).hasValueSatisfying(why -> assertThat(why).contains("120 s of processor time"));
  }

  @Test
  void should_say_where_our_own_code_is() {
    Optional<String> hang = looksFor(Duration.ofSeconds(140), 1.0);

    assertThat(hang)
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .contains(" at hang.")
                    .doesNotContain("java.base")
                    .doesNotContain("io.github"));
  }

  @Test
  void should_take_a_busy_machine_for_no_hang() {
    // A fiftieth of a processor, for an hour and a half.
    assertThat(looksFor(Duration.ofSeconds(5500), 0.02)).isEmpty();
  }

  @Test
  void should_name_what_has_waited_for_longer_than_any_request_and_pause_take() {
    assertThat(looksFor(Duration.ofSeconds(215), 0)).isEmpty();

    assertThat(looksFor(Duration.ofSeconds(30), 0))
        .hasValueSatisfying(why -> assertThat(why).contains("did nothing for 220 s"));
  }

  @Test
  void should_take_a_slow_plugin_for_no_hang() {
    for (int request = 0; request < 100; request++) {
      signs++;
      // As long as a request and the longest pause after it may take.
      assertThat(looksFor(Duration.ofSeconds(110), 0)).isEmpty();
    }
  }

  @Test
  void should_count_anew_after_each_sign() {
    for (int request = 0; request < 10; request++) {
      signs++;
      assertThat(looksFor(Duration.ofSeconds(100), 1.0)).isEmpty();
    }
  }

  /** Looks each second, while the thread takes so much of a processor. */
  private Optional<String> looksFor(Duration howLong, double share) {
    Optional<String> hang = Optional.empty();
    for (int second = 0; second < howLong.toSeconds() && hang.isEmpty(); second++) {
      now += Duration.ofSeconds(1).toNanos();
      taken += (long) (share * Duration.ofSeconds(1).toNanos());
      hang = watch.look(Thread.currentThread(), signs);
    }
    return hang;
  }
}
