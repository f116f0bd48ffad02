package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;

/** The preview leads to the address that the page gives as its own. */
final class Url extends PageRule {

  Url() {
    super(
        "opengraph/url",
        Level.ERROR,
        "Pages that answers link to have an og:url that is an absolute address",
        Basis.SEED,
        Basis.OGP);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    Presence.lookForAddress(link, page, judging, "og:url");
  }
}
