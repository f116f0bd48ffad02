package io.github.pluginconformance.rule;

import org.jspecify.annotations.Nullable;

/**
 * One way in which a subject falls short of a rule. Texts are neither redacted nor cut here.
 *
 * @param subject what falls short, stable from run to run: a manifest field, an operation such as
 *     {@code POST /todos/{username}}, a URL template
 * @param location where in it: a pointer, header, tag; null for the whole
 * @param message one sentence that can be read alone
 * @param exchange id of the exchange that shows it
 * @param count how many equal findings this one stands for
 */
public record Finding(
    Level level,
    String subject,
    @Nullable String location,
    String message,
    @Nullable String expected,
    @Nullable String actual,
    @Nullable Integer exchange,
    int count) {

  /** A finding with only subject and message; the rest is added by the {@code with} methods. */
  public static Finding of(Level level, String subject, String message) {
    return new Finding(level, subject, null, message, null, null, null, 1);
  }

  /** The same with a place inside the subject. */
  public Finding at(@Nullable String place) {
    return new Finding(level, subject, place, message, expected, actual, exchange, count);
  }

  /** The same with what was asked for and what was seen. */
  public Finding comparing(@Nullable String wanted, @Nullable String seen) {
    return new Finding(level, subject, location, message, wanted, seen, exchange, count);
  }

  /** The same with the exchange that shows it. */
  public Finding shownBy(int exchangeId) {
    return new Finding(level, subject, location, message, expected, actual, exchangeId, count);
  }

  /** The same standing for several equal ones. */
  public Finding times(int times) {
    return new Finding(level, subject, location, message, expected, actual, exchange, times);
  }
}
