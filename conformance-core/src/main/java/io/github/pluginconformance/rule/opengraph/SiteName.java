package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;

/** The preview names the site. */
final class SiteName extends PageRule {

  SiteName() {
    super(
        "opengraph/site-name",
        Level.ERROR,
        "Pages that answers link to have a non-blank og:site_name",
        Basis.SEED);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    Presence.look(link, page, judging, "og:site_name");
  }
}
