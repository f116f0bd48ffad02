package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** Required by ogp.me, though the platform does not read it. */
final class Type implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "opengraph/type", Level.NOTE, "Pages that answers link to have an og:type", Basis.OGP);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return LinkJudging.pages(
        this, evidence, (link, page, judging) -> Presence.look(link, page, judging, "og:type"));
  }
}
