package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.lexicon.NameLexicon;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells links that say of themselves that they act, such as {@code /orders/7/cancel}: on a careless
 * server a GET is enough, and what they act on may have been there before.
 */
final class ActingLinks {

  private static final Pattern SPLIT = Pattern.compile("[/=&]");
  private static final Pattern FILE_ENDING = Pattern.compile("\\.(?:php|aspx?|jsp|do|html?)$");

  private ActingLinks() {}

  /** Whether a segment of the path, or a value of the query, is the word for an act. */
  static boolean acts(URI uri) {
    return Stream.of(uri.getRawPath(), uri.getRawQuery())
        .filter(part -> part != null)
        .flatMap(SPLIT::splitAsStream)
        .map(part -> FILE_ENDING.matcher(part.toLowerCase(Locale.ROOT)).replaceFirst(""))
        .map(part -> part.replace("-", "").replace("_", ""))
        .anyMatch(NameLexicon.ACTING_LINKS::contains);
  }
}
