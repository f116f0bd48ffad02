package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** The preview shows the title. */
@RuleMeta(
    id = "opengraph/title",
    level = Level.ERROR,
    title = "Pages that answers link to have a non-blank og:title",
    basis = Basis.SEED)
final class Title implements Rule {

  @Override
  public Judgement judge(Evidence evidence) {
    return LinkJudging.pages(
        this, evidence, (link, page, judging) -> Presence.look(link, page, judging, "og:title"));
  }
}
