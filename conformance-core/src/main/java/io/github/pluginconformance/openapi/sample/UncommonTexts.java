package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.lexicon.RangeLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.sample.ValueVariants.Variant;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts that a document allows and that plugins seldom meet. */
final class UncommonTexts {

  /** Longer than many a column that is as long as nobody needs, where no limit is declared. */
  private static final int LONG = 1_500;

  /** Letters with marks, of two other scripts, and a character beyond the first 65,536. */
  private static final String SCRIPTS =
      "Zo\u00eb \u6f22\u5b57 \u05e9\u05dc\u05d5\u05dd \ud83d\ude42";

  /** Days that leave out almost all of a range; both are 29 February too, and fit into 32 bits. */
  private static final String USUAL = "2028-02-29";

  private static final String LATE = "2036-02-29";
  private static final String EARLY = "1972-02-29";

  private UncommonTexts() {}

  /** All of them; whether they are valid is for the caller to ask. */
  static List<Variant> of(Facets facets, String shown) {
    List<Variant> all = new ArrayList<>();
    String format = facets.text("format").orElse("");
    if (format.equals("date")) {
      all.add(text(Kind.LIMIT, "29 February for " + shown, USUAL));
    } else if (format.equals("date-time")) {
      all.add(text(Kind.LIMIT, "29 February for " + shown, USUAL + "T12:00:00Z"));
      all.add(text(Kind.LIMIT, "a time with offset for " + shown, "2030-06-15T12:00:00.5+05:30"));
    } else if (format.isEmpty() && !facets.has("pattern")) {
      all.add(text(Kind.SCRIPT, "other scripts and an emoji for " + shown, SCRIPTS));
      Optional<BigDecimal> most = facets.least("maxLength");
      if (most.isEmpty() || most.get().compareTo(BigDecimal.valueOf(LONG)) > 0) {
        all.add(text(Kind.LIMIT, LONG + " characters for " + shown, "a".repeat(LONG)));
      }
    }
    return all;
  }

  /**
   * The variant for a parameter. One that is the end of a range gets a day beyond almost all there
   * is: what the list shows then tells whether it listens.
   */
  static Variant telling(String parameter, Variant variant) {
    List<String> words = WordSplitter.words(parameter);
    boolean begins = words.stream().anyMatch(RangeLexicon.BEGINS::contains);
    boolean ends = words.stream().anyMatch(RangeLexicon.ENDS::contains);
    String text = variant.value().asText();
    return begins == ends || !text.startsWith(USUAL)
        ? variant
        : text(
            variant.kind(),
            variant.name(),
            (begins ? LATE : EARLY) + text.substring(USUAL.length()));
  }

  private static Variant text(Kind kind, String name, String value) {
    return new Variant(kind, name, TextNode.valueOf(value));
  }
}
