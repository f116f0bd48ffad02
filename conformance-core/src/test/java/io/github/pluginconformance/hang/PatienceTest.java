package io.github.pluginconformance.hang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The bounds that docs and reports name. */
class PatienceTest {

  @Test
  void should_give_a_rule_twenty_seconds_and_a_report_two_minutes_of_processor_time() {
    assertThat(Patience.forJudging())
        .isEqualTo(
            new Patience(Duration.ofSeconds(20), Duration.ofSeconds(100), Duration.ofSeconds(6)));
    assertThat(Patience.forWriting())
        .isEqualTo(
            new Patience(Duration.ofSeconds(120), Duration.ofSeconds(600), Duration.ofSeconds(6)));
  }

  @Test
  void should_wait_longer_than_any_request_and_pause() {
    Patience patience = Patience.forRequests(Duration.ofSeconds(50));

    assertThat(patience.waiting()).isEqualTo(Duration.ofSeconds(220));
    assertThat(patience.computing()).isEqualTo(Duration.ofSeconds(120));
  }

  @Test
  void should_look_rarely_and_closer_after_a_tenth_of_the_bound() {
    Patience patience = Patience.forRequests(Duration.ofSeconds(50));
    assertThat(patience.silence()).isEqualTo(Duration.ofSeconds(12));
    assertThat(patience.nextToNone()).isEqualTo(Duration.ofMillis(1200));
    assertThat(patience.tick()).isEqualTo(Duration.ofSeconds(1));

    Patience hasty =
        new Patience(Duration.ofSeconds(4), Duration.ofSeconds(2), Duration.ofSeconds(6));
    assertThat(hasty.silence()).isEqualTo(Duration.ofMillis(200));
    assertThat(hasty.tick()).isEqualTo(Duration.ofMillis(50));

    Patience urgent =
        new Patience(Duration.ofSeconds(40), Duration.ofSeconds(90), Duration.ofSeconds(2));
    assertThat(urgent.tick()).isEqualTo(Duration.ofMillis(500));
  }
}
