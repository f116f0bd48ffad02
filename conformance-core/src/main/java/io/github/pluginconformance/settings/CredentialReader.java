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
    StoredCredential stored = stored();
    Secret token = reader.secret(BASE + "token");
    Secret username = reader.secret(BASE + "username");
    Secret password = reader.secret(BASE + "password");
    needsBoth(BASE);
    boolean basic = stored != null && stored.username() != null;
    return new Credentials(
        token == null && stored != null && !basic ? stored.password() : token,
        username == null && basic ? stored.username() : username,
        password == null && basic ? stored.password() : password,
        oauth(),
        other(),
        reader.referenceOrText(BASE + "verificationToken"));
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
            reader.url(base + "redirectUri"));
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
    String base = BASE + "other.";
    Secret token = reader.secret(base + "token");
    Secret username = reader.secret(base + "username");
    Secret password = reader.secret(base + "password");
    needsBoth(base);
    return token == null && username == null
        ? null
        : new Credentials(token, username, password, null, null, null);
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
