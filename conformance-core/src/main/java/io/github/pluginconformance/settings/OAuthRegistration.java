package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was registered with the platform beside an OAuth client; what is left out is what the API
 * document says.
 *
 * @param pkce whether the platform asks with a code challenge (RFC 7636)
 * @param scopes empty for those of the document
 * @param authorizationUrl where users sign in
 * @param tokenUrl where codes become tokens
 * @param refreshUrl where tokens are renewed
 */
@PublicApi
public record OAuthRegistration(
    boolean pkce,
    List<String> scopes,
    @Nullable URI authorizationUrl,
    @Nullable URI tokenUrl,
    @Nullable URI refreshUrl) {

  /** Nothing registered that the document does not say. */
  public static final OAuthRegistration NOTHING =
      new OAuthRegistration(false, List.of(), null, null, null);

  static OAuthRegistration of(SettingValues values) {
    List<String> scopes = values.find(CopilotKeys.SCOPES);
    return new OAuthRegistration(
        values.get(CopilotKeys.PKCE),
        scopes == null ? List.of() : scopes,
        values.find(CopilotKeys.AUTHORIZATION_URL),
        values.find(CopilotKeys.TOKEN_URL),
        values.find(CopilotKeys.REFRESH_URL));
  }

  void putInto(SettingsBuilder builder) {
    builder
        .set(CopilotKeys.PKCE, pkce)
        .set(CopilotKeys.SCOPES, scopes.isEmpty() ? null : scopes)
        .set(CopilotKeys.AUTHORIZATION_URL, authorizationUrl)
        .set(CopilotKeys.TOKEN_URL, tokenUrl)
        .set(CopilotKeys.REFRESH_URL, refreshUrl);
  }
}
