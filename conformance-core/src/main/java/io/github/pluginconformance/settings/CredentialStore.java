package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.util.Optional;

/** Where a build tool keeps credentials by id. */
@PublicApi
public interface CredentialStore {

  /** The credential of this id, decrypted; empty where there is none that can be used. */
  Optional<StoredCredential> find(String id);

  /** Whether there is a password under this id that cannot be decrypted. */
  default boolean isSealed(String id) {
    return false;
  }
}
