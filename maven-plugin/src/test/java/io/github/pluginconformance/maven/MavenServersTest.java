package io.github.pluginconformance.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.StoredCredential;
import java.util.List;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.DefaultSettingsProblem;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MavenServersTest {

  @Test
  void should_decrypt_a_token() {
    assertThat(servers(null, "{secret}").find("todo-api"))
        .contains(new StoredCredential(null, Secret.of("TODO_API_PASSWORD", "secret")));
  }

  @Test
  void should_decrypt_a_user_with_a_password() {
    assertThat(servers("me", "{secret}").find("todo-api"))
        .contains(
            new StoredCredential(
                Secret.of("TODO_API_USERNAME", "me"), Secret.of("TODO_API_PASSWORD", "secret")));
  }

  @Test
  void should_find_nothing_where_there_is_no_server_no_password_or_no_key() {
    assertThat(servers(null, "{secret}").find("other")).isEmpty();
    assertThat(servers("me", null).find("todo-api")).isEmpty();
    assertThat(servers(null, "{broken}").find("todo-api")).isEmpty();
  }

  @Test
  void should_tell_a_password_that_cannot_be_decrypted_from_none() {
    assertThat(servers(null, "{broken}").isSealed("todo-api")).isTrue();
    assertThat(servers(null, "{secret}").isSealed("todo-api")).isFalse();
    assertThat(servers("me", null).isSealed("todo-api")).isFalse();
    assertThat(servers(null, "{broken}").isSealed("other")).isFalse();
  }

  private static MavenServers servers(@Nullable String username, @Nullable String password) {
    Server server = new Server();
    server.setId("todo-api");
    server.setUsername(username);
    server.setPassword(password);
    Settings settings = new Settings();
    settings.addServer(server);
    return new MavenServers(settings, new BraceDecrypter());
  }

  /** Takes the braces off; does not know the key of one password. */
  private static final class BraceDecrypter implements SettingsDecrypter {

    @Override
    public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
      Server server = request.getServers().get(0).clone();
      String password = server.getPassword();
      boolean broken = "{broken}".equals(password);
      if (password != null && !broken) {
        server.setPassword(password.substring(1, password.length() - 1));
      }
      return new Decrypted(server, broken);
    }
  }

  private record Decrypted(Server server, boolean broken) implements SettingsDecryptionResult {

    @Override
    public Server getServer() {
      return server;
    }

    @Override
    public List<Server> getServers() {
      return List.of(server);
    }

    @Override
    public org.apache.maven.settings.@Nullable Proxy getProxy() {
      return null;
    }

    @Override
    public List<org.apache.maven.settings.Proxy> getProxies() {
      return List.of();
    }

    @Override
    public List<SettingsProblem> getProblems() {
      return broken
          ? List.of(
              new DefaultSettingsProblem(
                  "no key", SettingsProblem.Severity.ERROR, "settings.xml", -1, -1, null))
          : List.of();
    }
  }
}
