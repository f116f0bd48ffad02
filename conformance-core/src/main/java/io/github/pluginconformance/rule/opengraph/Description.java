package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;

/** The preview shows the description. */
final class Description extends PageRule {

  Description() {
    super(
        "opengraph/description",
        Level.ERROR,
        "Pages that answers link to have a non-blank og:description",
        Basis.SEED);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    Presence.look(link, page, judging, "og:description");
  }
}
