package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** The preview shows the image. */
final class Image implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "opengraph/image",
          Level.ERROR,
          "Pages that answers link to have an og:image that is an absolute address",
          Basis.SEED,
          Basis.OGP);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return LinkJudging.pages(
        this,
        evidence,
        (link, page, judging) -> Presence.lookForAddress(link, page, judging, "og:image"));
  }
}
