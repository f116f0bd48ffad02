package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** Required by ogp.me, though the platform does not read it. */
@RuleMeta(
    id = "opengraph/type",
    level = Level.NOTE,
    title = "Pages that answers link to have an og:type",
    basis = Basis.OGP)
final class Type implements Rule {

  @Override
  public Judgement judge(Evidence evidence) {
    return LinkJudging.pages(
        this, evidence, (link, page, judging) -> Presence.look(link, page, judging, "og:type"));
  }
}
