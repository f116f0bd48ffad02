package io.github.pluginconformance.rule.manifest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that names and descriptions for people may not hold. */
final class ReservedWords {

  private static final Pattern WORDS =
      Pattern.compile("\\bplug-?ins?\\b|chat[\\s-]?gpt|\\bopen\\s?ai\\b", Pattern.CASE_INSENSITIVE);

  private ReservedWords() {}

  /** The first of them in a text, as written. */
  static Optional<String> in(String text) {
    Matcher matcher = WORDS.matcher(text);
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }
}
