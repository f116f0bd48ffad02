package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.util.Optional;

/** The declared kind of authentication, and what follows from it for a rule. */
final class AuthKind {

  static final String NONE = "none";
  static final String OAUTH = "oauth";
  static final String USER_HTTP = "user_http";

  private AuthKind() {}

  /** What is declared, if anything could be read. */
  static Optional<AuthDeclaration> declared(Evidence evidence) {
    return evidence.part(AuthSeen.class).map(AuthSeen::declaration);
  }

  /** Whether another way than OAuth is declared, be it one that cannot be played. */
  static boolean isOtherThanOauth(AuthDeclaration auth) {
    boolean declared = !auth.type().isEmpty() || auth.obstacle() != null;
    return declared && !auth.type().equals(OAUTH);
  }

  /** Where OAuth is not declared, in words. */
  static String noOauth(AuthDeclaration auth) {
    if (auth.type().equals(AuthDeclaration.SSO)) {
      return "tokens come from an identity provider such as Microsoft Entra: no flow is run between"
          + " the platform and a server of the plugin's";
    }
    return auth.type().isEmpty()
        ? "the document declares no OAuth"
        : "the plugin declares the auth type " + auth.type();
  }

  /** The judgement of a rule about protection where nothing is protected or nothing is known. */
  static Optional<Judgement> notProtected(Evidence evidence) {
    String type = declared(evidence).map(AuthDeclaration::type).orElse("");
    if (type.isEmpty()) {
      return Optional.of(JudgementBuilder.notVerified(ProtectionSeen.unknown(evidence)));
    }
    return type.equals(NONE)
        ? Optional.of(
            JudgementBuilder.notApplicable("the plugin asks for no credential (auth type none)"))
        : Optional.empty();
  }
}
