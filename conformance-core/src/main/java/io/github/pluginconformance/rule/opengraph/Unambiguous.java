package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.PageTag;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import java.util.stream.Collectors;

/** Of repeated tags the first counts, which often is not the one that was meant. */
final class Unambiguous extends PageRule {

  Unambiguous() {
    super(
        "opengraph/unambiguous",
        Level.WARNING,
        "A page does not repeat an Open Graph tag with another value",
        Basis.OGP);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    judging.nothingMeans("no page has Open Graph tags");
    for (String tag : Tags.SINGLE) {
      List<String> values =
          page.all(tag).stream()
              .map(PageTag::value)
              .filter(value -> !value.isEmpty())
              .distinct()
              .toList();
      if (!values.isEmpty()) {
        judging.examined(link);
      }
      if (values.size() > 1) {
        judging.found(
            link, tag, tag + " is repeated with another value", "one value", quoted(values));
      }
    }
  }

  private static String quoted(List<String> values) {
    return values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
  }
}
