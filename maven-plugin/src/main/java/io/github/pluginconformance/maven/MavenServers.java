package io.github.pluginconformance.maven;

import io.github.pluginconformance.maven.goal.ServerEntry;
import io.github.pluginconformance.settings.CredentialStore;
import io.github.pluginconformance.settings.StoredCredential;
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
    return entry(id).credential(id);
  }

  @Override
  public boolean isSealed(String id) {
    return entry(id).isSealed();
  }

  /** What settings.xml has under this id. */
  ServerEntry entry(String id) {
    Server found = settings.getServer(id);
    return found == null ? ServerEntry.none() : decrypted(found);
  }

  private ServerEntry decrypted(Server stored) {
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(stored));
    Server server = result.getServer();
    return result.getProblems().isEmpty()
        ? ServerEntry.of(server.getUsername(), server.getPassword())
        : ServerEntry.undecryptable();
  }
}
