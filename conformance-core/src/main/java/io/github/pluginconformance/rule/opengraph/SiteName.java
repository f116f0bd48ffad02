package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** The preview names the site. */
@RuleMeta(
    id = "opengraph/site-name",
    level = Level.ERROR,
    title = "Pages that answers link to have a non-blank og:site_name",
    basis = Basis.SEED)
final class SiteName implements Rule {

  @Override
  public Judgement judge(Evidence evidence) {
    return LinkJudging.pages(
        this,
        evidence,
        (link, page, judging) -> Presence.look(link, page, judging, "og:site_name"));
  }
}
