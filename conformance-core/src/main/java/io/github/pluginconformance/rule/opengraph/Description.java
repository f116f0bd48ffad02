package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** The preview shows the description. */
final class Description implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "opengraph/description",
          Level.ERROR,
          "Pages that answers link to have a non-blank og:description",
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
        (link, page, judging) -> Presence.look(link, page, judging, "og:description"));
  }
}
