package io.github.pluginconformance.settings;

import io.github.pluginconformance.secret.Secret;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the credentials, and checks that those that belong together are there together. */
final class CredentialReader {

  private static final String BASE = "credentials.";

  private final ValueReader reader;
  private final CredentialStore store;
  private final Problems problems;

  CredentialReader(ValueReader reader, CredentialStore store, Problems problems) {
    this.reader = reader;
    this.store = store;
    this.problems = problems;
  }

  Credentials read() {
    Credentials given = caller(BASE);
    StoredCredential stored = stored();
    Credentials own = stored == null ? given : completed(given, stored);
    return new Credentials(
        own.token(),
        own.username(),
        own.password(),
        oauth(),
        other(),
        reader.referenceOrText(BASE + "verificationToken"));
  }

  /** What is given explicitly wins over what is stored. */
  private static Credentials completed(Credentials given, StoredCredential stored) {
    if (stored.username() == null) {
      return given.token() != null
          ? given
          : simple(stored.password(), given.username(), given.password());
    }
    return given.username() != null
        ? given
        : simple(given.token(), stored.username(), stored.password());
  }

  private Credentials caller(String base) {
    needsBoth(base);
    return simple(
        reader.secret(base + "token"),
        reader.secret(base + "username"),
        reader.secret(base + "password"));
  }

  private static Credentials simple(
      @Nullable Secret token, @Nullable Secret username, @Nullable Secret password) {
    return new Credentials(token, username, password, null, null, null);
  }

  private @Nullable StoredCredential stored() {
    String id = reader.text(BASE + "serverId");
    if (id == null) {
      return null;
    }
    Optional<StoredCredential> found = store.find(id);
    if (found.isEmpty()) {
      problems.add(
          "credentials.serverId names the server "
              + id
              + ", which is not in Maven's settings.xml with a password");
    }
    return found.orElse(null);
  }

  private @Nullable OAuthClient oauth() {
    String base = BASE + "oauth.";
    Secret clientId = reader.secret(base + "clientId");
    OAuthClient client =
        new OAuthClient(
            clientId == null ? Secret.of("CLIENT_ID", "") : clientId,
            reader.secret(base + "clientSecret"),
            reader.secret(base + "login.username"),
            reader.secret(base + "login.password"),
            reader.exactUrl(base + "redirectUri"));
    needsBoth(base + "login.");
    if (clientId == null && !reader.isGiven(base + "clientId") && anyGiven(base)) {
      problems.add(
          "credentials.oauth.clientId is missing; the other settings below credentials.oauth need it");
    }
    return clientId == null ? null : client;
  }

  private boolean anyGiven(String base) {
    return SettingKeys.fixed()
        .map(SettingKey::name)
        .anyMatch(name -> name.startsWith(base) && reader.isGiven(name));
  }

  private @Nullable Credentials other() {
    Credentials other = caller(BASE + "other.");
    return other.secrets().isEmpty() ? null : other;
  }

  private void needsBoth(String base) {
    boolean username = reader.isGiven(base + "username");
    boolean password = reader.isGiven(base + "password");
    if (username != password) {
      problems.add(
          base
              + (username ? "password" : "username")
              + " is missing; it is needed beside "
              + base
              + (username ? "username" : "password"));
    }
  }
}
