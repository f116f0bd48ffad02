package io.github.pluginconformance.evidence.auth;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the plugin says that callers authenticate: the manifest's {@code auth}, or for a GPT Action
 * the document's security schemes.
 *
 * @param type {@code none, service_http, user_http, oauth}, or {@code sso} for tokens of an
 *     identity provider with which the plugin has no flow of its own; empty where it is missing or
 *     none of these
 * @param authorizationType {@code bearer} or {@code basic}, for the two {@code *_http} types
 * @param clientUrl where the user is sent to authorize
 * @param authorizationUrl where codes are exchanged for tokens
 * @param contentType the media type of the token request
 * @param verificationTokens by platform, such as {@code openai}
 * @param key where the key stands alone, such as the header {@code X-Api-Key}; null where the
 *     credential goes into {@code Authorization} behind its scheme
 * @param refreshUrl where tokens are renewed; null for {@code authorizationUrl}
 * @param obstacle why it cannot be played as it is declared, and what to do; null where it can
 */
public record AuthDeclaration(
    String type,
    @Nullable String authorizationType,
    @Nullable String clientUrl,
    @Nullable String authorizationUrl,
    @Nullable String scope,
    @Nullable String contentType,
    Map<String, String> verificationTokens,
    @Nullable KeyPlace key,
    @Nullable String refreshUrl,
    @Nullable String obstacle) {

  /** The type of a plugin whose tokens come from an identity provider. */
  public static final String SSO = "sso";

  /** A credential behind {@code Bearer}. */
  public static AuthDeclaration bearer(String type) {
    return new AuthDeclaration(type, "bearer", null, null, null, null, Map.of());
  }

  /** A declaration that can be played as a manifest says it. */
  public AuthDeclaration(
      String type,
      @Nullable String authorizationType,
      @Nullable String clientUrl,
      @Nullable String authorizationUrl,
      @Nullable String scope,
      @Nullable String contentType,
      Map<String, String> verificationTokens) {
    this(
        type,
        authorizationType,
        clientUrl,
        authorizationUrl,
        scope,
        contentType,
        verificationTokens,
        null,
        null,
        null);
  }

  /** The same, but for a key that has a place of its own. */
  public AuthDeclaration withKey(@Nullable KeyPlace place) {
    return with(place, refreshUrl, obstacle);
  }

  /** The same, but for a reason why it cannot be played. */
  public AuthDeclaration withObstacle(@Nullable String reason) {
    return with(key, refreshUrl, reason);
  }

  /** The same, but for where tokens are renewed. */
  public AuthDeclaration withRefreshUrl(@Nullable String url) {
    return with(key, url, obstacle);
  }

  private AuthDeclaration with(
      @Nullable KeyPlace place, @Nullable String renewal, @Nullable String reason) {
    return new AuthDeclaration(
        type,
        authorizationType,
        clientUrl,
        authorizationUrl,
        scope,
        contentType,
        verificationTokens,
        place,
        renewal,
        reason);
  }

  /** Nothing says whether anything is protected. */
  public static final AuthDeclaration UNKNOWN =
      new AuthDeclaration("", null, null, null, null, null, Map.of());

  /** Nothing is protected. */
  public static final AuthDeclaration NONE =
      new AuthDeclaration("none", null, null, null, null, null, Map.of());
}
