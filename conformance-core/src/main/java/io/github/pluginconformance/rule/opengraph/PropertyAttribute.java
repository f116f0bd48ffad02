package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.PageTag;
import io.github.pluginconformance.evidence.opengraph.PageTag.Place;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;

/**
 * Many readers also take {@code name=} and tags behind the head, some do not; such tags count as
 * present for the other rules.
 */
final class PropertyAttribute extends PageRule {

  PropertyAttribute() {
    super(
        "opengraph/property-attribute",
        Level.WARNING,
        "Open Graph tags use the attribute property and stand in the head",
        Basis.OGP);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    judging.nothingMeans("no page has Open Graph tags");
    for (String tag : Tags.ALL) {
      page.first(tag).ifPresent(first -> look(link, first, judging));
    }
  }

  private static void look(LinkSeen link, PageTag tag, LinkJudging judging) {
    judging.examined(link);
    String wanted = "<meta property=\"" + tag.name() + "\" …> in the head";
    if (tag.attribute().equals("name")) {
      wrong(link, tag, "uses name= instead of property=", wanted, judging);
    } else if (!tag.alone()) {
      wrong(link, tag, "shares its attribute with white space or another name", wanted, judging);
    } else if (tag.place() == Place.BODY) {
      wrong(link, tag, "stands behind the head", wanted, judging);
    } else if (tag.place() == Place.NOSCRIPT) {
      wrong(link, tag, "stands inside of noscript", wanted, judging);
    }
  }

  private static void wrong(
      LinkSeen link, PageTag tag, String fault, String wanted, LinkJudging judging) {
    judging.found(link, tag.name(), tag.name() + " " + fault, wanted, fault);
  }
}
