package io.github.pluginconformance.door;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.SettingKey;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which credential settings a run would need, by what the plugin declares. */
final class CredentialNeeds {

  private static final String GROUP = "credentials";

  private final Settings settings;
  private final YamlDraft draft;
  private final List<String> variables = new ArrayList<>();

  private CredentialNeeds(Settings settings, YamlDraft draft) {
    this.settings = settings;
    this.draft = draft;
  }

  /**
   * Writes them as references, never as values.
   *
   * @return the environment variables that the user has to set
   */
  static List<String> write(AuthSeen auth, Settings settings, YamlDraft draft) {
    CredentialNeeds needs = new CredentialNeeds(settings, draft);
    needs.write(auth);
    return needs.variables;
  }

  private void write(AuthSeen seen) {
    AuthDeclaration auth = seen.declaration();
    if (auth.obstacle() != null) {
      draft.remark(GROUP, Objects.requireNonNull(auth.obstacle()));
    }
    switch (auth.type()) {
      case "none" -> draft.remark(GROUP, "Nobody signs in, says " + seen.source() + ".");
      case "oauth" -> writeOAuth(auth, seen.source());
      case "service_http", "user_http", AuthDeclaration.SSO -> writeHttp(auth, seen.source());
      default -> draft.remark(GROUP, "Where callers sign in: credentials: { token: env:NAME }");
    }
  }

  private void writeHttp(AuthDeclaration auth, String source) {
    boolean basic = "basic".equals(auth.authorizationType());
    KeyPlace key = auth.key();
    String how =
        key != null
            ? "a key in " + (key.isQuery() ? "the query as " : "") + key.name()
            : basic ? "a user name and a password" : "a bearer token";
    draft.remark(GROUP, "Callers send " + how + ", says " + source + ".");
    sayHow();
    if (GivenTexts.of(settings, SettingKeys.SERVER_ID).isPresent()) {
      return;
    }
    boolean pair = basic && GivenTexts.of(settings, SettingKeys.TOKEN).isEmpty();
    if (pair) {
      secret(SettingKeys.USERNAME, "");
      secret(SettingKeys.PASSWORD, "");
    } else {
      secret(SettingKeys.TOKEN, "");
    }
    draft.remark(
        GROUP,
        "A second caller shows whether one sees what is another's: "
            + (pair
                ? "other: { username: env:NAME, password: env:NAME }"
                : "other: { token: env:NAME }"));
  }

  private void writeOAuth(AuthDeclaration auth, String source) {
    draft.remark(GROUP, "Callers sign in by OAuth, says " + source + ".");
    sayHow();
    secret(SettingKeys.CLIENT_ID, "");
    secret(SettingKeys.CLIENT_SECRET, "");
    secret(
        SettingKeys.LOGIN_USERNAME,
        "who logs in on the login page; leave login out if there is none");
    secret(SettingKeys.LOGIN_PASSWORD, "");
    draft.remark(
        GROUP,
        "If the server knows another callback than "
            + settings.profile().callback()
            + ": oauth: { redirectUri: … }");
    Stream.of(auth.clientUrl(), auth.authorizationUrl())
        .map(this::foreignOrigin)
        .filter(Objects::nonNull)
        .distinct()
        .forEach(
            origin ->
                draft.remark(
                    "allowedOrigins",
                    "The sign-in is at another origin. If it may get the OAuth credentials:"
                        + " allowedOrigins: [\""
                        + origin
                        + "\"]"));
  }

  private void sayHow() {
    draft.remark(GROUP, "Secrets are only referred to: env:NAME or file:PATH.");
  }

  private void secret(SettingKey<Secret> key, String remark) {
    String given = GivenTexts.of(settings, key).orElse("");
    String variable = variable(key);
    draft.text(key, given.isEmpty() ? "env:" + variable : given, remark);
    if (given.isEmpty()) {
      variables.add(variable);
    }
  }

  /** Named like the setting, such as {@code PLUGIN_OAUTH_CLIENT_ID}. */
  private static String variable(SettingKey<?> key) {
    String prefix = SettingKeys.ENVIRONMENT_PREFIX + "CREDENTIALS_";
    return "PLUGIN_" + key.environmentName().substring(prefix.length());
  }

  private @Nullable String foreignOrigin(@Nullable String address) {
    Target target = settings.target();
    try {
      URI uri = URI.create(String.valueOf(address));
      String origin = uri.getScheme() + "://" + uri.getRawAuthority();
      boolean known =
          uri.getHost() == null
              || target.isBase(uri)
              || origin.equals(String.valueOf(target.publicUrl()));
      return known ? null : origin;
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }
}
