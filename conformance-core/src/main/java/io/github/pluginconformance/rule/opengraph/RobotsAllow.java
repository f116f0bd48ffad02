package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.RobotsSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;

/** By RFC 9309: the longest line of the agent's own group counts, else of the group for all. */
final class RobotsAllow extends PageRule {

  RobotsAllow() {
    super(
        "opengraph/robots-allow",
        Level.WARNING,
        "robots.txt lets the platform's agent fetch the pages that answers link to",
        Basis.PRACTICE);
  }

  @Override
  void look(LinkSeen link, LinkPage page, LinkJudging judging) {
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
