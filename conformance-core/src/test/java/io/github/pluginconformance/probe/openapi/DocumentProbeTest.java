package io.github.pluginconformance.probe.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.StubFetcher;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import io.github.pluginconformance.testing.TestPlugin;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DocumentProbeTest {

  private static final String ORIGIN = "https://api.example.com";
  private static final String OPEN =
      """
      openapi: 3.0.3
      info: {title: x, version: '1'}
      paths: {/a: {get: {responses: {'200': {description: ok}}}}}
      """;
  private static final String OAUTH =
      OPEN
          + """
          security: [{login: [read]}]
          components:
            securitySchemes:
              login:
                type: oauth2
                flows:
                  authorizationCode:
                    authorizationUrl: https://api.example.com/authorize
                    tokenUrl: https://api.example.com/token
                    scopes: {read: Reads, write: Writes}
          """;

  @Test
  void a_gpt_actions_document_is_looked_for_in_the_usual_places() {
    StubFetcher fetcher = new StubFetcher();
    fetcher.on(request -> true, page());
    fetcher.on(ORIGIN + "/.well-known/openapi.yaml", yaml(OPEN));
    Evidence evidence = TestPlugin.run(action(null), fetcher);
    assertThat(evidence.part(DocumentSeen.class).orElseThrow().address())
        .hasToString(ORIGIN + "/.well-known/openapi.yaml");
  }

  @Test
  void or_where_the_settings_say() {
    StubFetcher fetcher = new StubFetcher().on(ORIGIN + "/v2/spec", yaml(OPEN));
    Evidence evidence = TestPlugin.run(action("/v2/spec"), fetcher);
    assertThat(evidence.part(DocumentSeen.class).orElseThrow().reading()).isNotNull();
    assertThat(auth(evidence)).isEqualTo(AuthDeclaration.NONE);
  }

  @Test
  void its_authentication_is_read_from_the_security_schemes() {
    StubFetcher fetcher = new StubFetcher().on(ORIGIN + "/openapi.yaml", yaml(OAUTH));
    AuthDeclaration auth = auth(TestPlugin.run(action("/openapi.yaml"), fetcher));
    assertThat(auth.type()).isEqualTo("oauth");
    assertThat(auth.clientUrl()).isEqualTo("https://api.example.com/authorize");
    assertThat(auth.authorizationUrl()).isEqualTo("https://api.example.com/token");
    assertThat(auth.scope()).isEqualTo("read write");
    assertThat(auth.contentType()).isEqualTo("application/x-www-form-urlencoded");
  }

  private static AuthDeclaration auth(Evidence evidence) {
    return evidence.part(AuthSeen.class).orElseThrow().declaration();
  }

  private static Settings action(String specUrl) {
    return SettingsBuilder.forPlugin(URI.create(ORIGIN))
        .profile(Profile.GPT_ACTION)
        .specUrl(specUrl)
        .build();
  }

  private static Canned yaml(String text) {
    return Canned.answer(200, "application/yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Canned page() {
    return Canned.answer(200, "text/html", "<html></html>".getBytes(StandardCharsets.UTF_8));
  }
}
