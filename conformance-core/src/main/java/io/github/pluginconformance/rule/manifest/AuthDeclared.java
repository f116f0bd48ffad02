package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;

/** Each type of authentication comes with fields of its own. Unknown extra keys are accepted. */
final class AuthDeclared extends ManifestRule {

  private static final List<String> TYPES = List.of("none", "service_http", "user_http", "oauth");

  AuthDeclared() {
    super(
        "manifest/auth-declared",
        Level.ERROR,
        "auth says in full how callers authenticate",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  void look(Manifest manifest, JudgementBuilder judging) {
    if (!manifest.at("auth").isObject()) {
      judging.unverified("auth", "missing: see manifest/required-fields");
      return;
    }
    AuthFields fields = new AuthFields(manifest, judging);
    fields.oneOf("auth.type", TYPES);
    switch (manifest.text("auth.type").orElse("")) {
      case "service_http" -> {
        fields.oneOf("auth.authorization_type", List.of("bearer", "basic"));
        fields.tokens("auth.verification_tokens", "openai");
      }
      case "user_http" -> fields.oneOf("auth.authorization_type", List.of("bearer", "basic"));
      case "oauth" -> lookAtOAuth(fields);
      default -> {}
    }
  }

  private static void lookAtOAuth(AuthFields fields) {
    fields.secureAddress("auth.client_url");
    fields.secureAddress("auth.authorization_url");
    fields.text("auth.scope");
    fields.oneOf(
        "auth.authorization_content_type",
        List.of("application/json", "application/x-www-form-urlencoded"));
    fields.tokens("auth.verification_tokens", null);
  }
}
