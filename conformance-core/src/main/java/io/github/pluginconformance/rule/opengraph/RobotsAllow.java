package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.RobotsSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** By RFC 9309: the longest line of the agent's own group counts, else of the group for all. */
final class RobotsAllow implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "opengraph/robots-allow",
          Level.WARNING,
          "robots.txt lets the platform's agent fetch the pages that answers link to",
          Basis.PRACTICE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return LinkJudging.pages(this, evidence, RobotsAllow::look);
  }

  private static void look(LinkSeen link, LinkPage page, LinkJudging judging) {
    RobotsSeen robots = link.robots();
    if (robots == null) {
      judging.unverified(link, "robots.txt was not asked");
      return;
    }
    switch (robots.verdict()) {
      case ALLOWED -> judging.examined(link);
      case UNKNOWN -> judging.unverified(link, robots.reason());
      case BARRED ->
          judging.found(
              link,
              judging.level(),
              "robots.txt",
              "robots.txt bars the platform's agent from the page",
              "ChatGPT-User is allowed",
              robots.reason(),
              robots.exchange());
    }
  }
}
