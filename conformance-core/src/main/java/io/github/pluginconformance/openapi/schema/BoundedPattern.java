package io.github.pluginconformance.openapi.schema;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that costs no more than a bounded time and memory, whoever wrote it. RE2
 * matches in linear time, but writes repeat counts out; the JDK's engine, which does not, takes
 * what becomes too large and what RE2 does not know, such as look-ahead. Both are read under a
 * deadline.
 */
public final class BoundedPattern {

  /** What RE2 may write out: some megabytes. */
  private static final long MOST_WRITTEN_OUT = 10_000;

  /** The JDK's engine compiles by recursion, and links what is alternated. */
  private static final int LONGEST = 100_000;

  private final String regex;
  private final Matching matching;

  private BoundedPattern(String regex, Matching matching) {
    this.regex = regex;
    this.matching = matching;
  }

  private interface Matching {
    boolean isIn(CharSequence text);
  }

  /**
   * Compiles it.
   *
   * @return empty if neither engine knows it
   * @throws LimitReachedException if it is too long, or nests too deeply to be compiled
   */
  static Optional<BoundedPattern> of(String regex) {
    if (regex.length() > LONGEST) {
      throw new LimitReachedException(
          "limit.pattern", "a pattern is longer than " + LONGEST + " characters", regex);
    }
    Optional<Matching> matching = isSmall(regex) ? re2(regex) : Optional.empty();
    return matching.or(() -> java(regex)).map(engine -> new BoundedPattern(regex, engine));
  }

  /** Whether a part of the text matches; not where that is too much to tell. */
  public static boolean matches(String regex, String text) {
    try {
      return of(regex).filter(known -> known.isIn(text)).isPresent();
    } catch (LimitReachedException tooMuch) {
      return false;
    }
  }

  /** Whether RE2 can compile it without writing out too much. */
  static boolean isSmall(String regex) {
    return PatternSize.of(regex) <= MOST_WRITTEN_OUT;
  }

  private static Optional<Matching> re2(String regex) {
    try {
      com.google.re2j.Pattern pattern = com.google.re2j.Pattern.compile(regex);
      return Optional.of(text -> pattern.matcher(text).find());
    } catch (com.google.re2j.PatternSyntaxException notRe2) {
      return Optional.empty();
    } catch (StackOverflowError tooDeep) {
      throw tooDeep(regex);
    }
  }

  private static Optional<Matching> java(String regex) {
    try {
      Pattern pattern = Pattern.compile(regex);
      return Optional.of(text -> pattern.matcher(text).find());
    } catch (PatternSyntaxException invalid) {
      return Optional.empty();
    } catch (StackOverflowError tooDeep) {
      throw tooDeep(regex);
    }
  }

  private static LimitReachedException tooDeep(String regex) {
    return new LimitReachedException("limit.pattern", "a pattern nests too deep", regex);
  }

  /**
   * Whether a part of the text matches.
   *
   * @throws LimitReachedException if that takes too long or too much memory to tell
   */
  boolean isIn(String text) {
    try {
      return matching.isIn(DeadlineText.of(text, regex));
    } catch (StackOverflowError tooDeep) {
      throw new LimitReachedException(
          "limit.regex", "a pattern goes back and forth too often in a text", regex);
    }
  }
}
