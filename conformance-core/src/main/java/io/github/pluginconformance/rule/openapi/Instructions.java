package io.github.pluginconformance.rule.openapi;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises sentences that tell a model when to act or how to feel; blind to everything that could
 * be about the API.
 */
final class Instructions {

  private static final List<Pattern> PATTERNS =
      List.of(
          pattern(
              "\\b(when|whenever|if|every time|each time)\\s+(the|a|an)\\s+user\\s+(asks|says|mentions|wants|types|requests|inquires|is looking)\\b"),
          pattern(
              "\\b(always|must|should)\\s+(use|call|invoke|trigger|run)\\s+this\\s+(plugin|tool|api|endpoint|function|operation|action)\\b"),
          pattern(
              "\\b(use|call|invoke|trigger)\\s+this\\s+(plugin|tool)\\s+(when|whenever|if|every)\\b"),
          pattern(
              "\\b(respond|reply|answer|speak|talk|act|behave)\\s+(in\\s+an?\\s+)?(very\\s+)?(friendly|cheerful|enthusiastic|humorous|sarcastic|playful|empathetic|excited)\\b"),
          pattern(
              "\\b(respond|reply|answer|speak|talk|act|behave)\\s+(as if you|like an?|in the (style|voice|tone) of)\\b"),
          pattern("\\b(feel|be)\\s+(happy|sad|excited|angry|cheerful|enthusiastic)\\b"));

  private Instructions() {}

  /** The first such words in a text. */
  static Optional<String> in(String text) {
    for (Pattern pattern : PATTERNS) {
      Matcher matcher = pattern.matcher(text);
      if (matcher.find()) {
        return Optional.of(matcher.group());
      }
    }
    return Optional.empty();
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE);
  }
}
