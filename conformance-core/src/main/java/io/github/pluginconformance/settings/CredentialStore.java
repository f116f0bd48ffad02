package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.util.Optional;

/** Where a build tool keeps credentials by id. */
@PublicApi
public interface CredentialStore {

  /** The credential of this id, decrypted. */
  Optional<StoredCredential> find(String id);
}
