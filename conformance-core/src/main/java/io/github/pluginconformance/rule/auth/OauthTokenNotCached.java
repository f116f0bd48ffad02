package io.github.pluginconformance.rule.auth;

import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import java.util.Locale;

/** No cache may keep a token (RFC 6749, section 5.1). */
final class OauthTokenNotCached extends OAuthRule {

  OauthTokenNotCached() {
    super(
        "auth/oauth-token-not-cached",
        Level.NOTE,
        "The token answer forbids caching",
        Basis.RFC6749);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    flow.token(TokenAttempt.Kind.CODE, judging, attempt -> look(judging, attempt));
  }

  private static void look(JudgementBuilder judging, TokenAttempt attempt) {
    if (!attempt.issued()) {
      judging.unverified(OAuthJudging.TOKEN, "no token was issued: see auth/oauth-token-issued");
      return;
    }
    List<String> fields =
        attempt
            .exchange()
            .received()
            .map(answer -> answer.headers("cache-control"))
            .orElse(List.of());
    judging.examined(OAuthJudging.TOKEN);
    if (fields.stream().noneMatch(field -> field.toLowerCase(Locale.ROOT).contains("no-store"))) {
      judging.found(
          judging
              .finding(OAuthJudging.TOKEN, "the token answer may be kept by caches")
              .at("Cache-Control")
              .comparing(
                  "no-store", fields.isEmpty() ? "no such header field" : String.join(", ", fields))
              .shownBy(attempt.exchange().id()));
    }
  }
}
