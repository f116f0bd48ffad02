package io.github.pluginconformance.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code Retry-After} field (RFC 9110, section 10.2.3). The fetcher never waits by itself. */
public final class RetryAfter {

  /** The longest wait that is ever returned. */
  public static final Duration LONGEST = Duration.ofSeconds(60);

  private static final Pattern SECONDS = Pattern.compile("\\d{1,10}");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT);

  private RetryAfter() {}

  /**
   * How long to wait.
   *
   * @param value seconds or an HTTP date
   * @return zero for a date that is past, at most {@link #LONGEST}; empty if the value is neither
   */
  public static Optional<Duration> parse(String value, Instant now) {
    String text = value.trim();
    return SECONDS.matcher(text).matches()
        ? Optional.of(capped(Duration.ofSeconds(Long.parseLong(text))))
        : date(text).map(then -> capped(Duration.between(now, then)));
  }

  private static Optional<Instant> date(String text) {
    try {
      return Optional.of(ZonedDateTime.parse(text, DATE).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Duration capped(Duration wanted) {
    if (wanted.isNegative()) {
      return Duration.ZERO;
    }
    return wanted.compareTo(LONGEST) > 0 ? LONGEST : wanted;
  }
}
