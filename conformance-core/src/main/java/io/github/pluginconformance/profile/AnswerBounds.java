package io.github.pluginconformance.profile;

import io.github.pluginconformance.PublicApi;
import java.time.Duration;
import java.util.OptionalInt;

/**
 * How long and how large answers may be before a platform becomes slow, or forgets.
 *
 * @param noted answers that take longer are a note
 * @param warned answers that take longer are a warning; the same as {@code noted} where there is no
 *     such bound
 * @param failed answers that take longer are an error
 * @param notedTokens answers of more tokens are a note
 * @param warnedTokens answers of more tokens are a warning; empty where there is no such bound
 */
@PublicApi
public record AnswerBounds(
    Duration noted, Duration warned, Duration failed, int notedTokens, OptionalInt warnedTokens) {

  /** What holds for most platforms: 10 and 45 seconds and, by our own advice, 4,000 tokens. */
  public static final AnswerBounds USUAL =
      new AnswerBounds(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(45),
          4_000,
          OptionalInt.empty());

  /** The same, but for a store that asks for more. */
  public AnswerBounds failingAfter(Duration time) {
    return new AnswerBounds(noted, warned, time, notedTokens, warnedTokens);
  }

  /** Whether being slow is more than a note. */
  public boolean warns() {
    return warned.compareTo(noted) > 0;
  }
}
