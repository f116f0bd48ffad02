package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.lexicon.RangeLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.sample.ValueVariants.Variant;
import java.util.List;

/**
 * Unusual days for the ends of ranges: a list that is asked for what is later than almost all, or
 * earlier, tells whether it listens. Both are 29 February too, and fit into 32 bits.
 */
final class RangeEnds {

  private static final String USUAL = "2028-02-29";
  private static final String LATE = "2036-02-29";
  private static final String EARLY = "1972-02-29";

  private RangeEnds() {}

  /** The variant with a day that leaves out almost all, if the parameter is the end of a range. */
  static Variant telling(String parameter, Variant variant) {
    List<String> words = WordSplitter.words(parameter);
    boolean begins = words.stream().anyMatch(RangeLexicon.BEGINS::contains);
    boolean ends = words.stream().anyMatch(RangeLexicon.ENDS::contains);
    String text = variant.value().asText();
    return begins == ends || !text.startsWith(USUAL)
        ? variant
        : new Variant(
            variant.kind(),
            variant.name(),
            TextNode.valueOf((begins ? LATE : EARLY) + text.substring(USUAL.length())));
  }
}
