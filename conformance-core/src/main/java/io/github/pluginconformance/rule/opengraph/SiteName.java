package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** The preview names the site. */
final class SiteName implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "opengraph/site-name",
          Level.ERROR,
          "Pages that answers link to have a non-blank og:site_name",
          Basis.SEED);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return LinkJudging.pages(
        this,
        evidence,
        (link, page, judging) -> Presence.look(link, page, judging, "og:site_name"));
  }
}
