package io.github.pluginconformance.rule.manifest;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.List;

/** Each type of authentication comes with fields of its own. Unknown extra keys are accepted. */
final class AuthDeclared implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "manifest/auth-declared",
              Level.ERROR,
              "auth says in full how callers authenticate",
              Basis.DOCS,
              Basis.STORE)
          .onlyFor(Profile.CHATGPT_PLUGIN);

  private static final List<String> TYPES = List.of("none", "service_http", "user_http", "oauth");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Manifest.judge(this, evidence, AuthDeclared::look);
  }

  private static void look(Manifest manifest, JudgementBuilder judging) {
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
