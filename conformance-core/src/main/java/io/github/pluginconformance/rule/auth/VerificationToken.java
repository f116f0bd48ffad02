package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.CredentialsTried;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The token by which the platform sees that a manifest belongs to a registration. It is compared,
 * never shown.
 */
final class VerificationToken extends Rule {

  private static final String SUBJECT = "auth.verification_tokens.openai";
  private static final Pattern USUAL = Pattern.compile("[0-9a-f]{32}");

  VerificationToken() {
    super(
        Profile.CHATGPT_PLUGIN,
        "auth/verification-token",
        Level.ERROR,
        "The verification token in the manifest is the one that the platform issued",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<AuthDeclaration> auth = AuthKind.declared(evidence);
    if (auth.isEmpty()) {
      return JudgementBuilder.notVerified(ProtectionSeen.unknown(evidence));
    }
    if (auth.get().type().equals(AuthKind.NONE)) {
      return JudgementBuilder.notApplicable("the plugin asks for no credential (auth type none)");
    }
    String live = auth.get().verificationTokens().get("openai");
    String expected = evidence.settings().credentials().verificationToken();
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    if (expected != null) {
      compare(judging, expected, live);
    } else {
      look(judging, auth.get(), live);
    }
    return judgeSecret(judging, evidence).conclude();
  }

  private static void compare(JudgementBuilder judging, String expected, @Nullable String live) {
    if (expected.equals(live)) {
      judging.examined(SUBJECT);
    } else {
      judging.found(
          judging
              .finding(SUBJECT, "the verification token is not the expected one")
              .comparing("the token given as credentials.verificationToken", shape(live)));
    }
  }

  private static void look(JudgementBuilder judging, AuthDeclaration auth, @Nullable String live) {
    if (live == null) {
      judging.nothingMeans(
          "the manifest holds no verification token; manifest/auth-declared says where one is"
              + " needed");
      if (auth.type().equals(AuthKind.OAUTH)) {
        judging.found(
            Finding.of(Level.NOTE, SUBJECT, "the manifest holds no verification token for openai"));
      }
    } else if (USUAL.matcher(live).matches()) {
      judging.examined(SUBJECT);
    } else {
      judging.found(
          Finding.of(Level.NOTE, SUBJECT, "the verification token does not look like an issued one")
              .comparing("32 lower-case hex digits", shape(live)));
    }
  }

  private static JudgementBuilder judgeSecret(JudgementBuilder judging, Evidence evidence) {
    if (evidence
        .part(CredentialsTried.class)
        .filter(CredentialsTried::secretInManifest)
        .isPresent()) {
      judging.found(
          Finding.of(
              Level.WARNING,
              SUBJECT,
              "the verification token, which everyone can read, is one of the configured secrets"));
    }
    return judging;
  }

  private static String shape(@Nullable String token) {
    return token == null ? "no token" : "another value of " + token.length() + " characters";
  }
}
