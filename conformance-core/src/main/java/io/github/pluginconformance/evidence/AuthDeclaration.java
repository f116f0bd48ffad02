package io.github.pluginconformance.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the plugin says that callers authenticate: the manifest's {@code auth}, or for a GPT Action
 * the document's security schemes.
 *
 * @param type {@code none, service_http, user_http} or {@code oauth}; empty where it is missing or
 *     none of these
 * @param authorizationType {@code bearer} or {@code basic}, for the two {@code *_http} types
 * @param clientUrl where the user is sent to authorize
 * @param authorizationUrl where codes are exchanged for tokens
 * @param contentType the media type of the token request
 * @param verificationTokens by platform, such as {@code openai}
 */
public record AuthDeclaration(
    String type,
    @Nullable String authorizationType,
    @Nullable String clientUrl,
    @Nullable String authorizationUrl,
    @Nullable String scope,
    @Nullable String contentType,
    Map<String, String> verificationTokens) {

  /** Nothing says whether anything is protected. */
  public static final AuthDeclaration UNKNOWN =
      new AuthDeclaration("", null, null, null, null, null, Map.of());

  /** Nothing is protected. */
  public static final AuthDeclaration NONE =
      new AuthDeclaration("none", null, null, null, null, null, Map.of());
}
