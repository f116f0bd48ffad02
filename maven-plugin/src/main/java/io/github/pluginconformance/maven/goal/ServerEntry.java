package io.github.pluginconformance.maven.goal;

import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.StoredCredential;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Maven knows under the id of a server. */
public final class ServerEntry {

  private static final String USERNAME = "username";
  private static final String PASSWORD = "password";
  private static final String SEALED = "sealed";

  private final Map<String, String> values;

  private ServerEntry(Map<String, String> values) {
    this.values = values;
  }

  /** Nothing that can be used. */
  public static ServerEntry none() {
    return new ServerEntry(Map.of());
  }

  /** A password that cannot be decrypted. */
  public static ServerEntry undecryptable() {
    return new ServerEntry(Map.of(SEALED, ""));
  }

  /** What {@link #toTree} made. */
  public static ServerEntry of(Map<String, String> tree) {
    return new ServerEntry(tree);
  }

  /** A credential, unless there is no password. */
  public static ServerEntry of(@Nullable String username, @Nullable String password) {
    if (password == null || password.isBlank()) {
      return none();
    }
    Map<String, String> values = new TreeMap<>(Map.of(PASSWORD, password));
    if (username != null && !username.isBlank()) {
      values.put(USERNAME, username);
    }
    return new ServerEntry(values);
  }

  /** Texts by name, the password among them. */
  public Map<String, String> toTree() {
    return values;
  }

  /** Whether there is a password that cannot be decrypted. */
  public boolean isSealed() {
    return values.containsKey(SEALED);
  }

  /** The credential, with secrets that are named after the server. */
  public Optional<StoredCredential> credential(String id) {
    String password = values.get(PASSWORD);
    if (password == null) {
      return Optional.empty();
    }
    String name = id.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
    String username = values.get(USERNAME);
    return Optional.of(
        new StoredCredential(
            username == null ? null : Secret.of(name + "_USERNAME", username),
            Secret.of(name + "_PASSWORD", password)));
  }
}
