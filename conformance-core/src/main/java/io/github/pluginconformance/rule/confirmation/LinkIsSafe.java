package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.net.URI;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A draft link can be opened by the user and by a link preview, and only the user's act acts. */
final class LinkIsSafe extends FlowRule {

  private static final Set<ConfirmationKind> KINDS = EnumSet.of(ConfirmationKind.DRAFT_LINK);

  LinkIsSafe() {
    super(
        KINDS,
        "confirmation/link-is-safe",
        Level.ERROR,
        "A draft link is absolute, https, and does nothing when it is fetched",
        Basis.SEED,
        Basis.PRACTICE);
  }

  @Override
  void look(FlowSeen flow, JudgementBuilder judging) {
    String link = flow.link();
    Integer asked = flow.asked();
    if (link != null && asked != null && !isSafe(link)) {
      judging.found(
          judging
              .finding(Flows.subject(flow), "The draft link is not an absolute https address")
              .at("link")
              .comparing("https://…", link)
              .shownBy(asked));
      return;
    }
    Flows.harmless(
        flow,
        Kind.LINK_FETCHED,
        judging.level(),
        "The draft link acts as soon as a link preview fetches it",
        judging);
  }

  private static boolean isSafe(String link) {
    try {
      URI uri = URI.create(link);
      String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
      boolean loopback = String.valueOf(uri.getHost()).matches("localhost|127\\..*|\\[::1]");
      return uri.getHost() != null && (scheme.equals("https") || scheme.equals("http") && loopback);
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
