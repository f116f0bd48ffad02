package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** The preview shows the description. */
@RuleMeta(
    id = "opengraph/description",
    level = Level.ERROR,
    title = "Pages that answers link to have a non-blank og:description",
    basis = Basis.SEED)
final class Description implements Rule {

  @Override
  public Judgement judge(Evidence evidence) {
    return LinkJudging.pages(
        this,
        evidence,
        (link, page, judging) -> Presence.look(link, page, judging, "og:description"));
  }
}
