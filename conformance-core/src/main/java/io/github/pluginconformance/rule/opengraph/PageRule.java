package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;

/** A rule about every page that a link of an answer leads to. */
abstract class PageRule extends Rule {

  PageRule(String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return LinkJudging.links(
        this,
        evidence,
        (link, judging) -> {
          LinkPage page = link.page();
          if (Loading.isPageForFile(link)) {
            return;
          }
          if (page != null) {
            look(link, page, judging);
          } else if (!Loading.isSomethingElse(link)) {
            judging.unverified(link, "the page could not be read; see opengraph/page-loads");
          }
        });
  }

  /** Judges one page. */
  abstract void look(LinkSeen link, LinkPage page, LinkJudging judging);
}
