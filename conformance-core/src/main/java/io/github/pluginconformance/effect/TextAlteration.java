package io.github.pluginconformance.effect;

import io.github.pluginconformance.effect.TextChange.How;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what a plugin has made of a text that people write: whether words, letter case or
 * characters of it are lost. What plugins rightly put into a form of their own (addresses, codes,
 * tags, names in capitals), markup, white space and a preview that says so by its dots are no loss.
 */
final class TextAlteration {

  private static final Pattern TAG = Pattern.compile("<[^<>]{0,200}>");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
  private static final Pattern DOTS = Pattern.compile("(\\u2026|\\.{3})[\\])]?$");
  private static final Pattern ADDRESS = Pattern.compile("://|\\S@\\S|^(www|mailto|tel)[.:]");
  private static final Pattern ENTITY =
      Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});");
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private TextAlteration() {}

  /**
   * What has become of a text, if anything.
   *
   * @param name of the value
   * @param echoed whether the answer to the write shows it as it was sent
   */
  static Optional<How> of(String name, String sent, String shown, boolean echoed) {
    String one = plain(sent, sent);
    String other = plain(shown, sent);
    if (one.equals(other) || one.isEmpty() || isLeftAlone(name, one, other)) {
      return Optional.empty();
    }
    if (other.isEmpty()) {
      return Optional.of(How.EMPTY);
    }
    if (hasOtherCharacters(one, other)) {
      return Optional.of(How.CHARACTERS);
    }
    if (isCut(one, other)) {
      return isPreview(one, other) ? Optional.empty() : Optional.of(How.CUT);
    }
    if (one.equalsIgnoreCase(other)) {
      return echoed || isProse(name, one) ? Optional.of(How.CASE) : Optional.empty();
    }
    boolean slight = Spelling.core(one).equals(Spelling.core(other)) || isProse(name, one);
    return echoed && slight && !isPreview(one, other)
        ? Optional.of(How.UNLIKE_ANSWER)
        : Optional.empty();
  }

  /** Addresses, and what a plugin does not show. */
  private static boolean isLeftAlone(String name, String sent, String shown) {
    String last = WordSplitter.last(name);
    return ADDRESS.matcher(sent).find()
        || Spelling.isHidden(shown)
        || last.equals("slug")
        || last.equals("path");
  }

  /** Whether a text is written in words whose letter case says something. */
  private static boolean isProse(String name, String text) {
    String last = WordSplitter.last(name);
    return text.indexOf(' ') > 0
        && !FieldLexicon.ANY_CASE.contains(last)
        && !NameLexicon.ADDRESSES.contains(last)
        && !NameLexicon.CONVENTIONS.contains(last);
  }

  /** A part from the beginning or the end, with fewer letters. */
  private static boolean isCut(String one, String other) {
    String part = DOTS.matcher(other).replaceFirst("").strip();
    int length = part.length();
    return !part.isEmpty()
        && length < one.length()
        && (one.regionMatches(true, 0, part, 0, length)
            || one.regionMatches(true, one.length() - length, part, 0, length))
        && Spelling.core(part).length() < Spelling.core(one).length();
  }

  /** Whether a text says itself that it goes on. */
  private static boolean isPreview(String sent, String shown) {
    return DOTS.matcher(shown).find() && !DOTS.matcher(sent).find();
  }

  /** Whether what is no ASCII was dropped, replaced by a mark, or read in another charset. */
  private static boolean hasOtherCharacters(String one, String other) {
    if (one.chars().allMatch(c -> c < 128)) {
      return false;
    }
    boolean misread =
        Stream.of(StandardCharsets.ISO_8859_1, WINDOWS)
            .map(charset -> new String(one.getBytes(StandardCharsets.UTF_8), charset))
            .anyMatch(wrong -> tight(wrong).equals(tight(other)));
    return misread || isMarked(tight(one), tight(other));
  }

  /** Whether one text is the other with marks, or nothing, for some that is no ASCII. */
  private static boolean isMarked(String one, String other) {
    int at = 0;
    int lost = 0;
    for (int i = 0; i < one.length(); i++) {
      char c = one.charAt(i);
      if (at < other.length() && other.charAt(at) == c) {
        at++;
      } else if (c < 128) {
        return false;
      } else {
        lost++;
        boolean mark = at < other.length() && (other.charAt(at) == '?' || isReplacement(other, at));
        at += mark ? 1 : 0;
      }
    }
    while (at < other.length() && (other.charAt(at) == '?' || isReplacement(other, at))) {
      at++;
    }
    return lost > 0 && at == other.length();
  }

  private static boolean isReplacement(String text, int at) {
    return text.charAt(at) == '\uFFFD' || Character.isSurrogate(text.charAt(at));
  }

  private static String tight(String text) {
    return SPACES.matcher(text).replaceAll("");
  }

  /** Without markup that was not sent, and with single spaces. */
  private static String plain(String text, String sent) {
    String bare = text;
    if (sent.indexOf('<') < 0) {
      bare = TAG.matcher(bare).replaceAll("");
    }
    if (!bare.equals(sent) && bare.indexOf('&') >= 0) {
      bare = ENTITY.matcher(bare).replaceAll(match -> unescaped(match.group(1)));
    }
    return SPACES.matcher(Normalizer.normalize(bare, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  private static String unescaped(String entity) {
    if (entity.startsWith("#")) {
      boolean hex = entity.charAt(1) == 'x' || entity.charAt(1) == 'X';
      int point = Integer.parseInt(entity.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(point)
          ? java.util.regex.Matcher.quoteReplacement(Character.toString(point))
          : "";
    }
    return switch (entity) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "apos" -> "'";
      case "nbsp" -> " ";
      default -> java.util.regex.Matcher.quoteReplacement("&" + entity + ";");
    };
  }
}
