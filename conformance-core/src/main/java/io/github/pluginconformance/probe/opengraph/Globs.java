package io.github.pluginconformance.probe.opengraph;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Glob patterns over addresses: {@code **} stands for anything, {@code *} for anything but a slash.
 */
public final class Globs {

  private static final Pattern STARS = Pattern.compile("(\\*+)|[^*]+");

  private final List<Pattern> patterns;

  /** Patterns as the settings have them. */
  public Globs(List<String> globs) {
    patterns = globs.stream().map(Globs::pattern).toList();
  }

  /** Whether one of them is about this address. */
  public boolean match(String text) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(text).matches());
  }

  private static Pattern pattern(String glob) {
    String regex =
        STARS
            .matcher(glob)
            .replaceAll(part -> java.util.regex.Matcher.quoteReplacement(part(part.group())));
    return Pattern.compile(regex, Pattern.DOTALL);
  }

  private static String part(String text) {
    if (text.startsWith("*")) {
      return text.length() == 1 ? "[^/]*" : ".*";
    }
    return Pattern.quote(text);
  }
}
