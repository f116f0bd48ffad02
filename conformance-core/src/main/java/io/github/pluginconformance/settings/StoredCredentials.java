package io.github.pluginconformance.settings;

import io.github.pluginconformance.secret.Secret;
import java.util.Optional;

/**
 * Adds the credential that a build tool keeps under {@code credentials.serverId}. What is given
 * explicitly wins over what is stored.
 */
final class StoredCredentials {

  private final CredentialStore store;
  private final Problems problems;

  StoredCredentials(CredentialStore store, Problems problems) {
    this.store = store;
    this.problems = problems;
  }

  void add(SettingsBuilder builder) {
    builder.find(SettingKeys.SERVER_ID).ifPresent(id -> add(id, builder));
  }

  private void add(String id, SettingsBuilder builder) {
    Optional<StoredCredential> found = store.find(id);
    if (found.isEmpty()) {
      problems.add(
          "credentials.serverId names the server "
              + id
              + (store.isSealed(id)
                  ? ", whose password in Maven's settings.xml cannot be decrypted; the master"
                      + " password of settings-security.xml is missing or another one"
                  : ", which is not in Maven's settings.xml with a password"));
    }
    found.ifPresent(stored -> add(stored, "server " + id + " of settings.xml", builder));
  }

  private static void add(StoredCredential stored, String origin, SettingsBuilder builder) {
    Secret username = stored.username();
    if (username == null) {
      if (builder.find(SettingKeys.TOKEN).isEmpty()) {
        builder.given(SettingKeys.TOKEN, stored.password(), origin);
      }
    } else if (builder.find(SettingKeys.USERNAME).isEmpty()) {
      builder.given(SettingKeys.USERNAME, username, origin);
      builder.given(SettingKeys.PASSWORD, stored.password(), origin);
    }
  }
}
