package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Waits as a plugin asks (RFC 9110, section 10.2.3; RFC 6585, section 4): at most 60 s at a time
 * and two minutes in a run. The third such answer of an operation in a row stops it.
 */
public final class RetryAfterPolicy {

  private static final int MOST = 3;
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration IN_ALL = Duration.ofMinutes(2);

  private final Pauses pauses;
  private final InstantSource clock;
  private final Map<String, Integer> met = new HashMap<>();
  private Duration waited = Duration.ZERO;

  public RetryAfterPolicy(Pauses pauses, InstantSource clock) {
    this.pauses = pauses;
    this.clock = clock;
  }

  /** Whether the answer asks to come back later. */
  static boolean asksToWait(Exchange exchange) {
    return exchange
        .received()
        .filter(
            response ->
                response.status() == 429
                    || response.status() == 503 && response.header("retry-after").isPresent())
        .isPresent();
  }

  /** Waits and says whether to ask again. */
  boolean waitFor(String subject, ReceivedResponse response, Duration timeLeft) {
    int times = met.merge(subject, 1, Integer::sum);
    Duration wanted = wanted(response, times);
    boolean affordable =
        waited.plus(wanted).compareTo(IN_ALL) <= 0 && wanted.compareTo(timeLeft) < 0;
    if (times >= MOST || !affordable) {
      met.put(subject, MOST);
      return false;
    }
    waited = waited.plus(wanted);
    pauses.pause(wanted);
    return true;
  }

  /** Notes an answer that does not ask to wait: what the limit allows has come back. */
  void served(String subject) {
    met.computeIfPresent(subject, (key, times) -> times < MOST ? null : times);
  }

  /** Why the operation is not called any more, if so. */
  Optional<String> gaveUp(String subject) {
    return met.getOrDefault(subject, 0) >= MOST
        ? Optional.of("rate limited: it kept answering 429 or 503 with Retry-After")
        : Optional.empty();
  }

  private Duration wanted(ReceivedResponse response, int times) {
    Duration backOff = Duration.ofSeconds(1L << Math.min(times - 1, 5));
    Duration told = response.header("retry-after").flatMap(this::parsed).orElse(backOff);
    return told.compareTo(LONGEST) > 0 ? LONGEST : told.isNegative() ? backOff : told;
  }

  private Optional<Duration> parsed(String value) {
    String text = value.trim();
    if (text.matches("\\d{1,12}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(Duration.between(clock.instant(), until));
    } catch (DateTimeParseException garbage) {
      return Optional.empty();
    }
  }
}
