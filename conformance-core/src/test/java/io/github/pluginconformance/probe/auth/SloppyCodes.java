package io.github.pluginconformance.probe.auth;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Codes and tokens that were issued, with what they were issued for. */
final class SloppyCodes {

  record Grant(String clientId, String redirectUri, String challenge) {}

  private final Map<String, Grant> codes = new ConcurrentHashMap<>();
  private final Set<String> issued = ConcurrentHashMap.newKeySet();
  private final Set<String> used = ConcurrentHashMap.newKeySet();
  private final Set<String> tokens = ConcurrentHashMap.newKeySet();
  private final Set<String> refreshTokens = ConcurrentHashMap.newKeySet();
  private volatile String latest = "";
  private final AtomicInteger next = new AtomicInteger();

  /** Everything that was handed out, session cookies included. */
  Set<String> issued() {
    return Set.copyOf(issued);
  }

  String session() {
    return issued("canary-session-" + next.incrementAndGet() + "-Fo66");
  }

  private String issued(String secret) {
    issued.add(secret);
    return secret;
  }

  String code(Grant grant) {
    String code = issued("canary-code-" + next.incrementAndGet() + "-Zp/51+x");
    codes.put(code, grant);
    return code;
  }

  Optional<Grant> grant(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  void forgetCodes() {
    codes.clear();
  }

  void forgetTokens() {
    tokens.clear();
  }

  boolean isFirstToken() {
    return tokens.size() == 1 && refreshTokens.isEmpty();
  }

  void forgetRefreshToken(String token) {
    refreshTokens.remove(token);
  }

  /** Whether somebody wrote the token who does not have the key. */
  boolean isForged(String token) {
    return tokens.stream().anyMatch(one -> content(one).equals(content(token)));
  }

  private static String content(String token) {
    return token.substring(0, Math.max(0, token.lastIndexOf('.')));
  }

  /** Whether the code had not been used before. */
  boolean use(String code) {
    return used.add(code);
  }

  String token(boolean works, boolean jwt) {
    String token =
        jwt
            ? issued(
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0Myd9" + next.incrementAndGet() + ".c2lnbmF0dXJl")
            : issued("canary-access-" + next.incrementAndGet() + "-Ym/94+y");
    if (works) {
      tokens.add(token);
      latest = token;
    }
    return token;
  }

  String latestToken() {
    return latest;
  }

  String refreshToken() {
    String token = issued("canary-refresh-" + next.incrementAndGet() + "-Wc/38+z");
    refreshTokens.add(token);
    return token;
  }

  boolean isToken(String token) {
    return tokens.contains(token);
  }

  boolean isRefreshToken(String token) {
    return refreshTokens.contains(token);
  }
}
