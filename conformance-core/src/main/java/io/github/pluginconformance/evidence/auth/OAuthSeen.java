package io.github.pluginconformance.evidence.auth;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The OAuth flow as the platform plays it, and what else was asked of the authorization server.
 *
 * @param authorizations the authorization requests in order
 * @param tokens the token requests in order
 * @param stopped why the flow went no further, and what to supply; null where it went to its end
 */
public record OAuthSeen(
    List<AuthorizationAttempt> authorizations,
    List<TokenAttempt> tokens,
    @Nullable String stopped) {

  /** The first authorization request of a kind. */
  public Optional<AuthorizationAttempt> authorization(AuthorizationAttempt.Kind kind) {
    return authorizations.stream().filter(attempt -> attempt.kind() == kind).findFirst();
  }

  /** The first token request of a kind. */
  public Optional<TokenAttempt> token(TokenAttempt.Kind kind) {
    return tokens.stream().filter(attempt -> attempt.kind() == kind).findFirst();
  }

  /**
   * The authorization request that the run signed in by, or tried to: the plain one, or the one
   * with a code challenge where only that was answered.
   */
  public Optional<AuthorizationAttempt> signIn() {
    return authorization(AuthorizationAttempt.Kind.WITH_CODE_CHALLENGE)
        .filter(attempt -> attempt.code().isPresent())
        .or(() -> authorization(AuthorizationAttempt.Kind.PLAIN));
  }

  /** Why something was not tried, and what to supply. */
  public String whyNot() {
    return stopped != null ? stopped : "the flow did not get that far";
  }
}
