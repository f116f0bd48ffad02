package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.pluginconformance.wire.FailureKind;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What ends an exchange from outside: its socket is closed, once, and the reason is kept. */
class InFlightTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration OVER = Duration.ofMillis(-1);

  private final AtomicInteger closed = new AtomicInteger();
  private final AtomicBoolean cancelled = new AtomicBoolean();

  @Test
  void goes_on_while_there_is_time() throws IOException {
    InFlight flight = holding(LONG);
    flight.check();

    assertThat(flight.stopped()).isNull();
    assertThat(closed).hasValue(0);
    assertThat(flight.nanosLeft()).isBetween(1L, LONG.toNanos());
  }

  @Test
  void closes_the_socket_when_the_caller_gives_up() throws IOException {
    InFlight flight = holding(LONG);
    flight.doing("reading the body");
    cancelled.set(true);
    flight.check();
    flight.check();

    assertThat(flight.stopped().failure().kind()).isEqualTo(FailureKind.INTERRUPTED);
    assertThat(flight.stopped().failure().message())
        .isEqualTo("interrupted while reading the body");
    assertThat(closed).hasValue(1);
  }

  @Test
  void closes_the_socket_when_time_is_up() throws IOException {
    InFlight flight = holding(Duration.ofMillis(200));
    flight.doing("reading the body");
    await()
        .until(
            () -> {
              flight.check();
              return flight.stopped() != null;
            });
    cancelled.set(true);
    flight.check();

    assertThat(flight.stopped().failure().kind()).isEqualTo(FailureKind.RUN_TIMEOUT);
    assertThat(flight.stopped().failure().message())
        .startsWith("no whole answer within ")
        .endsWith(" ms; ended while reading the body");
    assertThat(closed).hasValue(1);
    assertThat(flight.nanosLeft()).isEqualTo(1);
  }

  @Test
  void takes_no_socket_when_it_is_too_late() {
    assertThatThrownBy(() -> holding(OVER)).isInstanceOf(WireException.class);
    assertThat(closed).hasValue(1);
  }

  @Test
  void bears_a_socket_that_cannot_be_closed() throws IOException {
    InFlight flight = new InFlight(LONG, FailureKind.RUN_TIMEOUT, cancelled::get);
    flight.holds(
        () -> {
          throw new IOException("already gone");
        });
    flight.stop(flight.late("reading"));

    assertThat(flight.stopped()).isNotNull();
  }

  @Test
  void is_watched_with_all_others_until_it_leaves() throws IOException {
    try (Watchdog watchdog = new Watchdog()) {
      InFlight first = holding(LONG);
      InFlight second = holding(LONG);
      InFlight left = holding(LONG);
      watchdog.watch(first);
      watchdog.watch(left);
      watchdog.watch(second);
      watchdog.leave(left);
      cancelled.set(true);

      await().until(() -> first.stopped() != null && second.stopped() != null);
      assertThat(left.stopped()).isNull();
      assertThat(closed).hasValue(2);
    }
  }

  private InFlight holding(Duration timeout) throws IOException {
    InFlight flight = new InFlight(timeout, FailureKind.RUN_TIMEOUT, cancelled::get);
    flight.holds(closed::incrementAndGet);
    return flight;
  }
}
