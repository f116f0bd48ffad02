package io.github.pluginconformance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is hidden wherever it stands, and what is a word that stands everywhere. */
class HiddenCredentialsTest {

  private static List<String> hidden(String clientId) {
    OAuthClient client =
        new OAuthClient(
            Secret.of("CLIENT_ID", clientId),
            Secret.of("CLIENT_SECRET", "chatgpt"),
            null,
            null,
            null);
    return new Credentials(null, null, null, client, null, null)
        .hiddenEverywhere().stream().map(Secret::name).toList();
  }

  @Test
  void a_client_id_that_is_a_plain_word_is_shown() {
    assertThat(hidden("chatgpt")).containsExactly("CLIENT_SECRET");
  }

  @Test
  void any_other_client_id_is_hidden() {
    assertThat(hidden("client-4711")).containsExactly("CLIENT_ID", "CLIENT_SECRET");
  }
}
