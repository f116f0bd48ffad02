package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;

/** Required by ogp.me, though the platform does not read it. */
final class Type extends PageRule {

  Type() {
    super("opengraph/type", Level.NOTE, "Pages that answers link to have an og:type", Basis.OGP);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    Presence.look(link, page, judging, "og:type");
  }
}
