package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.AuthorizationAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.Map;

/** A code goes to nobody but the platform. */
final class OauthCallbackChecked extends OAuthRule {

  private static final Map<AuthorizationAttempt.Kind, String> FOREIGN =
      Map.of(
          AuthorizationAttempt.Kind.FOREIGN_HOST, "a foreign host",
          AuthorizationAttempt.Kind.LOOKALIKE_HOST, "a host whose name begins like the platform's",
          AuthorizationAttempt.Kind.OTHER_PLUGIN, "another plugin's callback",
          AuthorizationAttempt.Kind.BEHIND_CALLBACK,
              "another plugin's callback that only begins like the registered one");

  OauthCallbackChecked() {
    super(
        "auth/oauth-callback-checked",
        Level.ERROR,
        "A foreign redirect_uri gets no code",
        Basis.RFC6749);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    for (AuthorizationAttempt.Kind kind : AuthorizationAttempt.Kind.values()) {
      if (FOREIGN.containsKey(kind) && isAsked(flow, kind)) {
        flow.authorization(kind, judging, attempt -> look(judging, attempt));
      }
    }
  }

  /** Where another plugin's callback is let through, its beginning is nothing to ask about. */
  private static boolean isAsked(OAuthJudging flow, AuthorizationAttempt.Kind kind) {
    return kind != AuthorizationAttempt.Kind.BEHIND_CALLBACK
        || flow.seen().authorization(kind).isPresent();
  }

  private static void look(JudgementBuilder judging, AuthorizationAttempt attempt) {
    String whose = FOREIGN.get(attempt.kind());
    String subject = "redirect_uri of " + whose;
    if (attempt.handedOut()) {
      judging.found(finding(judging, attempt, subject));
    } else if (attempt.isOpen()) {
      judging.unverified(subject, attempt.whyNoCode());
    } else {
      judging.examined(subject);
    }
  }

  /** Authors of plugins had to allow more than one address: the platform gave ids only late. */
  private static Finding finding(
      JudgementBuilder judging, AuthorizationAttempt attempt, String subject) {
    boolean same = attempt.kind() == AuthorizationAttempt.Kind.OTHER_PLUGIN;
    Finding finding =
        Finding.of(
                same ? Level.WARNING : judging.level(),
                subject,
                "the code is handed to a " + subject)
            .comparing("no code: only registered addresses get one", "a code");
    return attempt.last().map(last -> finding.shownBy(last.id())).orElse(finding);
  }
}
