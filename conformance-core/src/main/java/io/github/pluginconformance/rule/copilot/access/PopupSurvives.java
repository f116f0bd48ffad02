package io.github.pluginconformance.rule.copilot.access;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.evidence.auth.OAuthSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Copilot opens the sign-in in a popup, and closes it by the window that opened it. */
final class PopupSurvives extends Rule {

  private static final String POLICY = "cross-origin-opener-policy";
  private static final Pattern CUT_OFF =
      Pattern.compile("\\b(?:window|self|globalThis)\\s*\\.\\s*opener\\s*=\\s*null\\b");

  PopupSurvives() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/popup-survives",
        Level.WARNING,
        "No page of the sign-in cuts itself off from the window that opened it",
        Basis.COPILOT);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    if (!evidence
        .part(AuthSeen.class)
        .filter(seen -> seen.declaration().type().equals("oauth"))
        .isPresent()) {
      return JudgementBuilder.notApplicable("no function has an OAuth flow of the plugin's own");
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    Optional<OAuthSeen> seen = evidence.part(OAuthSeen.class);
    Map<String, Exchange> pages = new LinkedHashMap<>();
    seen.flatMap(OAuthSeen::signIn).map(AuthorizationAttempt::hops).stream()
        .flatMap(hops -> hops.stream())
        .filter(hop -> hop.received().isPresent())
        .forEach(
            hop -> pages.merge(page(hop), hop, (one, other) -> fault(one).isEmpty() ? other : one));
    pages.forEach((page, hop) -> look(page, hop, judging));
    if (pages.isEmpty()) {
      judging.unverified("", seen.map(OAuthSeen::whyNot).orElse("the OAuth flow was not played"));
    }
    return judging.conclude();
  }

  /** Its path says which page it is; its query differs with each sign-in. */
  private static String page(Exchange hop) {
    String path = hop.request().uri().getPath();
    return "sign-in page " + (path == null || path.isEmpty() ? "/" : path);
  }

  private static void look(String page, Exchange hop, JudgementBuilder judging) {
    judging.examined(page);
    fault(hop)
        .ifPresent(
            fault ->
                judging.found(
                    judging
                        .finding(page, "the popup of the sign-in would never close")
                        .at(fault.startsWith("same") ? "Cross-Origin-Opener-Policy" : "script")
                        .comparing("a window that keeps its opener", fault)
                        .shownBy(hop.id())));
  }

  private static Optional<String> fault(Exchange hop) {
    ReceivedResponse answer = hop.received().orElseThrow();
    return answer
        .header(POLICY)
        .map(field -> field.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .filter(policy -> policy.equals("same-origin") || policy.equals("same-origin-plus-coep"))
        .or(() -> Optional.of("window.opener = null").filter(cut -> isCutOff(answer)));
  }

  private static boolean isCutOff(ReceivedResponse answer) {
    return answer.mediaType().filter(type -> type.contains("html")).isPresent()
        && CUT_OFF.matcher(answer.text()).find();
  }
}
