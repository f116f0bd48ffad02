package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.secret.Secret;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The credentials of a run. Values are held as {@link Secret}s and never shown.
 *
 * @param other a second caller, for what must not cross from one to another
 * @param verificationToken the expected {@code verification_tokens.openai}; public in the manifest,
 *     so not a secret
 */
@PublicApi
public record Credentials(
    @Nullable Secret token,
    @Nullable Secret username,
    @Nullable Secret password,
    @Nullable OAuthClient oauth,
    @Nullable Credentials other,
    @Nullable String verificationToken) {

  /** No credential at all. */
  public static final Credentials NONE = new Credentials(null, null, null, null, null, null);

  /** Every secret value in here, for the redactor. */
  public List<Secret> secrets() {
    Stream<@Nullable Secret> own = Stream.of(token, username, password);
    Stream<@Nullable Secret> flow =
        oauth == null
            ? Stream.of()
            : Stream.of(
                oauth.clientId(),
                oauth.clientSecret(),
                oauth.loginUsername(),
                oauth.loginPassword());
    Stream<Secret> second = other == null ? Stream.of() : other.secrets().stream();
    return Stream.concat(Stream.concat(own, flow).filter(Objects::nonNull), second).toList();
  }

  /**
   * Those of them that are hidden wherever they stand. The client id is no secret (RFC 6749,
   * section 2.2); where it is a plain word, such as the platform's name, hiding it would garble
   * reports.
   */
  public List<Secret> hiddenEverywhere() {
    return secrets().stream()
        .filter(secret -> oauth == null || secret != oauth.clientId() || !isWord(secret))
        .toList();
  }

  private static boolean isWord(Secret secret) {
    return secret.reveal().matches("[A-Za-z]{1,16}");
  }

  /** Puts together what the settings say. */
  static Credentials of(SettingValues values) {
    Credentials other =
        new Credentials(
            values.find(SettingKeys.OTHER_TOKEN),
            values.find(SettingKeys.OTHER_USERNAME),
            values.find(SettingKeys.OTHER_PASSWORD),
            null,
            null,
            null);
    return new Credentials(
        values.find(SettingKeys.TOKEN),
        values.find(SettingKeys.USERNAME),
        values.find(SettingKeys.PASSWORD),
        oauth(values),
        other.secrets().isEmpty() ? null : other,
        values.find(SettingKeys.VERIFICATION_TOKEN));
  }

  private static @Nullable OAuthClient oauth(SettingValues values) {
    Secret clientId = values.find(SettingKeys.CLIENT_ID);
    return clientId == null
        ? null
        : new OAuthClient(
            clientId,
            values.find(SettingKeys.CLIENT_SECRET),
            values.find(SettingKeys.LOGIN_USERNAME),
            values.find(SettingKeys.LOGIN_PASSWORD),
            values.find(SettingKeys.REDIRECT_URI),
            OAuthRegistration.of(values));
  }

  /** Whether the platform asks for codes with a code challenge (RFC 7636). */
  public boolean asksWithChallenge() {
    return oauth != null && oauth.registration().pkce();
  }

  /** Says the same as settings. */
  void putInto(SettingsBuilder builder) {
    Credentials second = other == null ? NONE : other;
    (oauth == null ? OAuthRegistration.NOTHING : oauth.registration()).putInto(builder);
    builder
        .set(SettingKeys.TOKEN, token)
        .set(SettingKeys.USERNAME, username)
        .set(SettingKeys.PASSWORD, password)
        .set(SettingKeys.CLIENT_ID, oauth == null ? null : oauth.clientId())
        .set(SettingKeys.CLIENT_SECRET, oauth == null ? null : oauth.clientSecret())
        .set(SettingKeys.LOGIN_USERNAME, oauth == null ? null : oauth.loginUsername())
        .set(SettingKeys.LOGIN_PASSWORD, oauth == null ? null : oauth.loginPassword())
        .set(SettingKeys.REDIRECT_URI, oauth == null ? null : oauth.redirectUri())
        .set(SettingKeys.OTHER_TOKEN, second.token())
        .set(SettingKeys.OTHER_USERNAME, second.username())
        .set(SettingKeys.OTHER_PASSWORD, second.password())
        .set(SettingKeys.VERIFICATION_TOKEN, verificationToken);
  }
}
