package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.probe.Renewal;
import io.github.pluginconformance.secret.Secret;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Renews an access token by its refresh token once half of its {@code expires_in} is over (RFC
 * 6749, sections 5.1 and 6), as the platform does for its users.
 */
final class TokenRenewal implements Renewal {

  private final OAuthSession session;
  private final LongSupplier nanoTime;
  private @Nullable String refreshToken;
  private long begun;
  private long halfLife;

  TokenRenewal(OAuthSession session, TokenAnswer first, LongSupplier nanoTime) {
    this.session = session;
    this.nanoTime = nanoTime;
    issued(first);
  }

  private void issued(TokenAnswer answer) {
    int seconds = answer.json() == null ? 0 : answer.json().path("expires_in").asInt(0);
    begun = nanoTime.getAsLong();
    halfLife = TimeUnit.SECONDS.toNanos(seconds) / 2;
    if (answer.refreshToken() != null) {
      refreshToken = answer.refreshToken();
    }
  }

  @Override
  public Optional<Authorization> renewIfDue() {
    if (refreshToken == null || halfLife == 0 || nanoTime.getAsLong() - begun < halfLife) {
      return Optional.empty();
    }
    TokenAnswer answer = session.token(TokenAttempt.Kind.REFRESH, session.refresh(refreshToken));
    String token = answer.accessToken();
    if (token == null) {
      refreshToken = null;
      return Optional.empty();
    }
    issued(answer);
    return Optional.of(Authorization.bearer(Secret.of("OAUTH_ACCESS_TOKEN", token)));
  }
}
