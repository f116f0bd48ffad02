package io.github.pluginconformance.maven;

import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.CredentialStore;
import io.github.pluginconformance.settings.StoredCredential;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/** The servers of settings.xml, decrypted when asked for. */
final class MavenServers implements CredentialStore {

  private final Settings settings;
  private final SettingsDecrypter decrypter;

  MavenServers(Settings settings, SettingsDecrypter decrypter) {
    this.settings = settings;
    this.decrypter = decrypter;
  }

  @Override
  public Optional<StoredCredential> find(String id) {
    return decrypted(id)
        .filter(result -> result.getProblems().isEmpty())
        .map(SettingsDecryptionResult::getServer)
        .filter(server -> server.getPassword() != null && !server.getPassword().isBlank())
        .map(MavenServers::credential);
  }

  @Override
  public boolean isSealed(String id) {
    return decrypted(id).filter(result -> !result.getProblems().isEmpty()).isPresent();
  }

  private Optional<SettingsDecryptionResult> decrypted(String id) {
    return Optional.ofNullable(settings.getServer(id))
        .map(server -> decrypter.decrypt(new DefaultSettingsDecryptionRequest(server)));
  }

  private static StoredCredential credential(Server server) {
    String name = server.getId().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    String username = server.getUsername();
    return new StoredCredential(
        username == null || username.isBlank() ? null : Secret.of(name + "_USERNAME", username),
        Secret.of(name + "_PASSWORD", server.getPassword()));
  }
}
