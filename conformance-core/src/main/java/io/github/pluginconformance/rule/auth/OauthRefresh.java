package io.github.pluginconformance.rule.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The platform renews a token without its user. */
final class OauthRefresh extends OAuthRule {

  private static final String SUBJECT = "refresh token";

  OauthRefresh() {
    super(
        "auth/oauth-refresh",
        Level.ERROR,
        "A refresh token gives a fresh working token",
        Basis.DOCS,
        Basis.ACTIONS);
  }

  @Override
  void look(OAuthJudging flow, JudgementBuilder judging) {
    Optional<TokenAttempt> first = flow.seen().token(TokenAttempt.Kind.CODE);
    if (first.filter(TokenAttempt::issued).isEmpty()) {
      judging.unverified(SUBJECT, first.isEmpty() ? flow.seen().whyNot() : "no token was issued");
    } else if (first
        .map(TokenAttempt::answer)
        .map(it -> it.path("refresh_token"))
        .filter(JsonNode::isTextual)
        .isEmpty()) {
      judging.nothingMeans("no refresh token was given");
    } else {
      flow.token(TokenAttempt.Kind.REFRESH, judging, attempt -> look(flow, judging, attempt));
    }
  }

  private static void look(OAuthJudging flow, JudgementBuilder judging, TokenAttempt attempt) {
    int status = attempt.status().orElse(0);
    if (attempt.issued() && isOddLikeTheFirst(flow, status)) {
      judging.unverified(SUBJECT, "answered " + status + ": see auth/oauth-token-issued");
    } else if (status != 200 || !attempt.issued()) {
      judging.found(
          judging
              .finding(SUBJECT, "the refresh token gets no fresh token")
              .comparing(
                  "200 with an access_token", status + (attempt.issued() ? "" : " without one"))
              .shownBy(attempt.exchange().id()));
    } else {
      judging.examined(SUBJECT);
      lookAtScope(flow, judging, attempt);
      flow.refreshedCalls().forEach(call -> lookAtUse(flow, judging, call));
      lookAtSame(flow, judging, attempt);
    }
  }

  /** The status by which tokens are issued is told once. */
  private static boolean isOddLikeTheFirst(OAuthJudging flow, int status) {
    return status != 200
        && flow.seen()
            .token(TokenAttempt.Kind.CODE)
            .flatMap(TokenAttempt::status)
            .filter(first -> first == status)
            .isPresent();
  }

  /** As long as a token lives it is no fault; what happens afterwards cannot be waited for. */
  private static void lookAtSame(
      OAuthJudging flow, JudgementBuilder judging, TokenAttempt attempt) {
    boolean same =
        Stream.of(TokenAttempt.Kind.CODE, TokenAttempt.Kind.ANOTHER_CODE)
            .flatMap(kind -> flow.seen().token(kind).flatMap(OauthRefresh::token).stream())
            .anyMatch(before -> token(attempt).filter(before::equals).isPresent());
    if (same) {
      judging.found(
          Finding.of(Level.NOTE, SUBJECT, "the refresh token gets the same access token again")
              .at("access_token")
              .comparing("a fresh token", "the one that was issued before")
              .shownBy(attempt.exchange().id()));
    }
  }

  private static Optional<String> token(TokenAttempt attempt) {
    return Optional.ofNullable(attempt.answer())
        .map(answer -> answer.path("access_token").asText(""))
        .filter(token -> !token.isEmpty());
  }

  /** What the user agreed to may become less by a refresh, never more (RFC 6749, section 6). */
  private static void lookAtScope(
      OAuthJudging flow, JudgementBuilder judging, TokenAttempt attempt) {
    Set<String> agreed = agreed(flow);
    Set<String> more = new TreeSet<>(scope(attempt).orElse(Set.of()));
    more.removeAll(agreed);
    if (!agreed.isEmpty() && !more.isEmpty()) {
      judging.found(
          Finding.of(Level.WARNING, SUBJECT, "the fresh token may do more than the user agreed to")
              .at("scope")
              .comparing("at most " + String.join(" ", agreed), "also " + String.join(" ", more))
              .shownBy(attempt.exchange().id()));
    }
  }

  /** The granted scope; the server may leave it out where it grants what was asked for. */
  private static Set<String> agreed(OAuthJudging flow) {
    return flow.seen()
        .token(TokenAttempt.Kind.ANOTHER_CODE)
        .flatMap(OauthRefresh::scope)
        .orElseGet(() -> words(flow.auth().scope() == null ? "" : flow.auth().scope()));
  }

  private static Optional<Set<String>> scope(TokenAttempt attempt) {
    return Optional.ofNullable(attempt.answer())
        .map(answer -> answer.path("scope"))
        .filter(JsonNode::isTextual)
        .map(scope -> words(scope.textValue()));
  }

  private static Set<String> words(String scope) {
    Set<String> words = new TreeSet<>(List.of(scope.strip().split("[\\s,]+")));
    words.remove("");
    return words;
  }

  /** Where the first token opens nothing either, that is told by auth/oauth-token-works. */
  private static void lookAtUse(OAuthJudging flow, JudgementBuilder judging, Call call) {
    if (RefusalJudging.refused(call) && flow.refusesFirstToken(call.operation())) {
      judging.unverified(SUBJECT, "no token opens the API: see auth/oauth-token-works");
    } else if (RefusalJudging.refused(call)) {
      judging.found(
          judging
              .finding(SUBJECT, "the fresh token does not open the API")
              .comparing("an answer to a caller who signed in", call.status() + "")
              .shownBy(call.exchange().id()));
    }
  }
}
