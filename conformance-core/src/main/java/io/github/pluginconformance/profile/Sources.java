package io.github.pluginconformance.profile;

import io.github.pluginconformance.PublicApi;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a profile rests on.
 *
 * @param text the sources in words
 * @param date the day as of which they hold
 * @param ended the day on which the platform was closed, so that nothing newer can come; null if it
 *     lives
 */
@PublicApi
public record Sources(String text, LocalDate date, @Nullable LocalDate ended) {

  private static final long FRESH_DAYS = 180;

  /**
   * What a reader of a report should know about the age of the sources; empty if they are fresh.
   */
  public Optional<String> warning(LocalDate today) {
    long age = ChronoUnit.DAYS.between(date, today);
    if (age <= FRESH_DAYS) {
      return Optional.empty();
    }
    String old =
        "the sources of this profile are of " + date + ", " + age + " days before this run";
    return Optional.of(
        ended == null
            ? old + ": the platform may ask for something else by now; look for a newer version"
            : old + "; the platform was closed on " + ended);
  }
}
