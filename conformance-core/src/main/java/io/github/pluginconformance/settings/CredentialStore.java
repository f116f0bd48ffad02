package io.github.pluginconformance.settings;

import java.util.Optional;

/** Where a build tool keeps credentials by id. */
public interface CredentialStore {

  /** The credential of this id, decrypted. */
  Optional<StoredCredential> find(String id);
}
