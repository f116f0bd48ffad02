package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthPlanTest {

  private static final URI BASE = URI.create("http://localhost:8080");

  @Test
  void should_announce_the_sign_in_and_what_is_tried_without_credentials() {
    List<String> lines = plan("oauth", AuthRun.credentials(), Mode.OWN_DATA);

    assertThat(lines)
        .contains("POST http://localhost:8080/token: a code for a token")
        .anyMatch(line -> line.startsWith("GET /todos without"))
        .anyMatch(line -> line.startsWith("POST /todos without") && line.contains("must refuse"))
        .filteredOn(line -> line.contains("/version"))
        .singleElement()
        .asString()
        .contains("which the document does not ask for", "at most twice");
  }

  @Test
  void should_announce_no_write_of_a_read_only_run() {
    assertThat(plan("bearer", AuthRun.credentials(), Mode.READ_ONLY))
        .noneMatch(line -> line.startsWith("POST"));
  }

  @Test
  void should_announce_nothing_for_an_open_plugin() {
    assertThat(plan("none", AuthRun.credentials(), Mode.OWN_DATA)).isEmpty();
  }

  @Test
  void should_say_why_there_is_no_sign_in() {
    AuthDeclaration elsewhere =
        new AuthDeclaration(
            "oauth",
            null,
            "https://login.example.com/a",
            "https://login.example.com/t",
            "",
            null,
            Map.of());

    assertThat(
            AuthPlan.of(
                document("oauth"), elsewhere, settings(AuthRun.credentials(), Mode.OWN_DATA)))
        .first()
        .asString()
        .contains("allowedOrigins");
  }

  @Test
  void should_name_the_header_that_carries_the_key() {
    AuthDeclaration own =
        new AuthDeclaration("service_http", "key", null, null, null, null, Map.of())
            .withKey(KeyPlace.header("X-Api-Key"));

    assertThat(AuthPlan.of(document("key"), own, settings(AuthRun.credentials(), Mode.READ_ONLY)))
        .first()
        .asString()
        .contains("X-Api-Key: $KEY");
  }

  @Test
  void should_say_what_cannot_be_played() {
    AuthDeclaration unplayable = AuthDeclaration.UNKNOWN.withObstacle("keys in cookies");

    assertThat(
            AuthPlan.of(
                document("key"), unplayable, settings(AuthRun.credentials(), Mode.READ_ONLY)))
        .first()
        .asString()
        .contains("keys in cookies");
  }

  private static List<String> plan(String type, Credentials credentials, Mode mode) {
    AuthDeclaration auth =
        new AuthDeclaration(
            type, "bearer", BASE + "/authorize", BASE + "/token", "", null, Map.of());
    return AuthPlan.of(document(type), auth, settings(credentials, mode));
  }

  private static Settings settings(Credentials credentials, Mode mode) {
    return SettingsBuilder.forPlugin(BASE).credentials(credentials).mode(mode).build();
  }

  private static ApiDocument document(String type) {
    byte[] text =
        SloppyDocuments.document(type, BASE, BASE.toString()).getBytes(StandardCharsets.UTF_8);
    return DocumentReader.read(text, BASE).model().orElseThrow();
  }
}
