package io.github.pluginconformance.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.settings.StoredCredential;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServerEntryTest {

  @Test
  void should_be_the_same_credential_on_the_other_side() {
    ServerEntry sent = ServerEntry.of("kaj", "secret-4711");
    Optional<StoredCredential> got = ServerEntry.of(sent.toTree()).credential("my server");

    assertThat(got).isEqualTo(sent.credential("my server")).isPresent();
    assertThat(got.orElseThrow().password().name()).isEqualTo("MY_SERVER_PASSWORD");
    assertThat(got.orElseThrow().password().reveal()).isEqualTo("secret-4711");
  }

  @Test
  void should_say_on_the_other_side_that_there_is_none_or_none_that_can_be_read() {
    assertThat(ServerEntry.of(ServerEntry.none().toTree()).isSealed()).isFalse();
    assertThat(ServerEntry.of(ServerEntry.none().toTree()).credential("x")).isEmpty();
    assertThat(ServerEntry.of(ServerEntry.undecryptable().toTree()).isSealed()).isTrue();
    assertThat(ServerEntry.of("kaj", " ").credential("x")).isEmpty();
  }

  @Test
  void should_show_no_password() {
    assertThat(ServerEntry.of("kaj", "secret-4711")).asString().doesNotContain("4711");
  }
}
