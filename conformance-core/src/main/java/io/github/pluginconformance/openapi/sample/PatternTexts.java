package io.github.pluginconformance.openapi.sample;

import com.github.curiousoddman.rgxgen.RgxGen;
import com.github.curiousoddman.rgxgen.config.RgxGenOption;
import com.github.curiousoddman.rgxgen.config.RgxGenProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that match a regular expression, within bounds. */
final class PatternTexts {

  private static final int LONGEST = 500;
  private static final int MOST_GROUPS = 40;
  private static final int MOST_REPETITIONS = 2_000;
  private static final int MOST_CHARACTERS = 100_000;
  private static final int TRIES = 16;
  private static final Pattern COUNTED = Pattern.compile("\\{(\\d+)(?:,(\\d*))?}");

  /** Conditions without groups inside. Left out, and met by chance often enough. */
  private static final Pattern LOOKAROUND = Pattern.compile("\\(\\?<?[=!][^()]*\\)");

  private PatternTexts() {}

  /**
   * Texts that probably match; the caller checks them. Few or none where the expression is beyond
   * the generator.
   */
  static List<String> candidates(String pattern, int minLength, long seed) throws CannotSample {
    String simpler = pattern.startsWith("(?i)") ? pattern.substring(4) : pattern;
    refuseTheBoundless(simpler);
    List<String> found = new ArrayList<>();
    String plain = LOOKAROUND.matcher(simpler).replaceAll("");
    for (int repetitions : new int[] {8, Math.max(16, minLength + 8)}) {
      addGenerated(found, plain, Math.min(repetitions, MOST_REPETITIONS), seed);
    }
    if (!plain.equals(simpler)) {
      addGenerated(found, simpler, 8, seed);
    }
    return found;
  }

  private static void addGenerated(List<String> found, String pattern, int repetitions, long seed) {
    RgxGenProperties properties = new RgxGenProperties();
    RgxGenOption.INFINITE_PATTERN_REPETITION.setInProperties(properties, repetitions);
    try {
      RgxGen generator = RgxGen.parse(properties, pattern);
      Random random = new BoundedRandom(seed);
      for (int i = 0; i < TRIES; i++) {
        found.add(generator.generate(random));
      }
    } catch (RuntimeException | StackOverflowError beyondIt) {
      // What was found so far is all there is.
    }
  }

  private static void refuseTheBoundless(String pattern) throws CannotSample {
    if (pattern.length() > LONGEST) {
      throw new CannotSample("the pattern is longer than " + LONGEST + " characters");
    }
    if (pattern.chars().filter(c -> c == '(').count() > MOST_GROUPS) {
      throw new CannotSample("the pattern has more than " + MOST_GROUPS + " groups");
    }
    long product = 1;
    Matcher counted = COUNTED.matcher(pattern);
    while (counted.find()) {
      long times = times(counted);
      product *= Math.max(1, times);
      if (times > MOST_REPETITIONS || product > MOST_CHARACTERS) {
        throw new CannotSample("the pattern repeats too often: " + counted.group());
      }
    }
  }

  private static long times(Matcher counted) {
    String upper = counted.group(2);
    String number = upper == null || upper.isEmpty() ? counted.group(1) : upper;
    return number.length() > 6 ? Integer.MAX_VALUE : Long.parseLong(number);
  }

  /**
   * Ends the generation of texts that would become huge, since repetitions inside repetitions
   * multiply.
   */
  private static final class BoundedRandom extends Random {

    private static final long serialVersionUID = 1L;
    private static final int MOST_DRAWS = 50_000;

    private int draws;

    BoundedRandom(long seed) {
      super(seed);
    }

    @Override
    protected int next(int bits) {
      draws++;
      if (draws > MOST_DRAWS) {
        throw new IllegalStateException("too many draws");
      }
      return super.next(bits);
    }
  }
}
