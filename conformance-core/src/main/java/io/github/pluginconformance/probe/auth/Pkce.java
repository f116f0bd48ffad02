package io.github.pluginconformance.probe.auth;

import java.util.Base64;
import java.util.Map;

/** A code challenge (RFC 7636), for servers that insist on one although the platform sends none. */
final class Pkce {

  private final String verifier;

  Pkce(long seed) {
    this.verifier = "conformance-" + SeededTexts.hex(seed, "code verifier");
  }

  /** What the authorization request says. */
  Map<String, String> challenge() {
    String challenge =
        Base64.getUrlEncoder().withoutPadding().encodeToString(SeededTexts.sha256(verifier));
    return Map.of("code_challenge", challenge, "code_challenge_method", "S256");
  }

  /** What the token request says. */
  String verifier() {
    return verifier;
  }
}
