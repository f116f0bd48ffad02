package io.github.pluginconformance.rule.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The code is exchanged for a token in an answer that the platform can read. */
final class OauthTokenIssued extends OAuthRule {

  OauthTokenIssued() {
    super(
        "auth/oauth-token-issued",
        Level.ERROR,
        "The code is exchanged for a bearer token in JSON",
        Basis.DOCS,
        Basis.RFC6749);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    flow.token(TokenAttempt.Kind.CODE, judging, attempt -> look(flow, judging, attempt));
    flow.seen().token(TokenAttempt.Kind.SECRET_IN_BODY).ifPresent(one -> lookAtBody(one, judging));
  }

  /** Where the platform does not say how it names its client, one way alone may be too few. */
  private static void lookAtBody(TokenAttempt attempt, JudgementBuilder judging) {
    judging.found(
        Finding.of(
                Level.NOTE,
                OAuthJudging.TOKEN,
                "the client is not known by client_secret in the body, so the run names it by"
                    + " Basic; which of them the platform sends is not documented")
            .at("client_secret")
            .comparing("a token for either", attempt.status().map(String::valueOf).orElse("none"))
            .shownBy(attempt.exchange().id()));
  }

  /** Whoever declares a type that is none cannot be asked in the right one. */
  private static void look(OAuthJudging flow, JudgementBuilder judging, TokenAttempt attempt) {
    boolean refused = attempt.status().filter(status -> status >= 400).isPresent();
    if (refused && !attempt.issued() && !hasKnownType(flow)) {
      judging.unverified(
          OAuthJudging.TOKEN,
          "refused in a content type that had to be guessed: see manifest/auth-declared");
    } else {
      look(judging, attempt);
    }
  }

  private static boolean hasKnownType(OAuthJudging flow) {
    String type = flow.auth().contentType();
    return type == null
        || type.strip().equalsIgnoreCase("application/json")
        || type.strip().equalsIgnoreCase("application/x-www-form-urlencoded");
  }

  private static void look(JudgementBuilder judging, TokenAttempt attempt) {
    int status = attempt.status().orElse(0);
    if (status == 429) {
      judging.unverified(OAuthJudging.TOKEN, "the server asks to slow down (429)");
      return;
    }
    judging.examined(OAuthJudging.TOKEN);
    if (status >= 300 && status < 400) {
      found(
          judging,
          attempt,
          "status",
          "the token endpoint redirects; the secret is not sent on",
          "200",
          status + "");
    } else if (status != 200) {
      found(judging, attempt, "status", refusal(attempt), "200", status + error(attempt));
    } else {
      lookAtAnswer(judging, attempt);
    }
  }

  /** A wrong secret in the settings looks the same as a server that reads it elsewhere. */
  private static String refusal(TokenAttempt attempt) {
    if (attempt.issued()) {
      return "the token is issued with another status than 200";
    }
    boolean client = attempt.status().orElse(0) == 401 || error(attempt).equals(" invalid_client");
    return client
        ? "the token endpoint refuses the client that credentials.oauth.clientId and clientSecret"
            + " name"
        : "the token endpoint refuses the code";
  }

  private static void lookAtAnswer(JudgementBuilder judging, TokenAttempt attempt) {
    String type =
        attempt.exchange().received().flatMap(answer -> answer.mediaType()).orElse("none");
    if (!type.equals("application/json") && !type.endsWith("+json")) {
      found(
          judging,
          attempt,
          "Content-Type",
          "the token answer is not declared as JSON",
          "application/json",
          type);
    }
    JsonNode answer = attempt.answer();
    if (answer == null) {
      if (type.endsWith("json")) {
        found(
            judging,
            attempt,
            null,
            "the token answer is no JSON object",
            "a JSON object",
            "something else");
      }
      return;
    }
    lookAtFields(judging, attempt, answer);
  }

  private static void lookAtFields(
      JudgementBuilder judging, TokenAttempt attempt, JsonNode answer) {
    JsonNode token = answer.path("access_token");
    if (!token.isTextual() || token.textValue().isBlank()) {
      found(
          judging,
          attempt,
          "access_token",
          "the token answer holds no access_token",
          "a text",
          kind(token) + error(attempt));
    } else if (!TokenAttempt.canBeSent(token.textValue())) {
      found(
          judging,
          attempt,
          "access_token",
          "the access_token cannot be sent in an Authorization header, so it was not (RFC 6750,"
              + " section 2.1)",
          "at most " + TokenAttempt.LONGEST_TOKEN + " visible ASCII characters",
          TokenAttempt.isTooLong(token.textValue())
              ? token.textValue().length() + " characters"
              : "other characters");
    } else if (!TokenAttempt.isWellFormed(token.textValue())) {
      judging.found(
          Finding.of(
                  Level.WARNING,
                  OAuthJudging.TOKEN,
                  "the access_token has characters that RFC 6750, section 2.1, does not allow"
                      + " behind Bearer; it was sent as it is")
              .at("access_token")
              .comparing("letters, digits and -._~+/ with = at the end", "other characters")
              .shownBy(attempt.exchange().id()));
    }
    JsonNode type = answer.path("token_type");
    if (!type.isTextual() || !type.textValue().equalsIgnoreCase("bearer")) {
      found(
          judging,
          attempt,
          "token_type",
          "the token type is not bearer",
          "bearer, in any case",
          type.isTextual() ? type.textValue() : kind(type));
    }
    JsonNode expires = answer.path("expires_in");
    if (!expires.isMissingNode() && !isLifetime(expires)) {
      found(
          judging,
          attempt,
          "expires_in",
          "expires_in is no number of seconds",
          "a positive number",
          kind(expires));
    }
    JsonNode refresh = answer.path("refresh_token");
    if (!refresh.isMissingNode() && !refresh.isNull() && !refresh.isTextual()) {
      found(judging, attempt, "refresh_token", "refresh_token is no text", "a text", kind(refresh));
    }
  }

  private static boolean isLifetime(JsonNode value) {
    return value.isNumber() && value.decimalValue().signum() > 0;
  }

  private static String error(TokenAttempt attempt) {
    JsonNode answer = attempt.answer();
    String error = answer == null ? "" : answer.path("error").asText("");
    return error.isEmpty() ? "" : " " + error;
  }

  private static String kind(JsonNode node) {
    if (node.isMissingNode()) {
      return "missing";
    }
    return node.isNumber()
        ? "the number " + node.asText()
        : node.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static void found(
      JudgementBuilder judging,
      TokenAttempt attempt,
      @Nullable String place,
      String message,
      String expected,
      String actual) {
    judging.found(
        judging
            .finding(OAuthJudging.TOKEN, message)
            .at(place)
            .comparing(expected, actual)
            .shownBy(attempt.exchange().id()));
  }
}
