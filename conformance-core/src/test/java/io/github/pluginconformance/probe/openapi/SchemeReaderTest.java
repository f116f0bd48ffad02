package io.github.pluginconformance.probe.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.OAuthClient;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeReaderTest {

  private static final Secret SECRET = Secret.of("S", "canary-7f3a");
  private static final Credentials TOKEN = new Credentials(SECRET, null, null, null, null, null);
  private static final Credentials PAIR = new Credentials(null, SECRET, SECRET, null, null, null);
  private static final Credentials CLIENT =
      new Credentials(
          null, null, null, new OAuthClient(SECRET, SECRET, null, null, null), null, null);

  @Test
  void a_key_may_have_a_header_of_its_own() {
    AuthDeclaration auth = read("[{key: []}]", TOKEN);

    assertThat(auth.type()).isEqualTo("service_http");
    assertThat(auth.key()).isEqualTo(KeyPlace.header("X-Api-Key"));
    assertThat(auth.obstacle()).isNull();
  }

  @Test
  void one_credential_is_not_enough_where_two_are_asked_for_at_once() {
    assertThat(read("[{key: [], basic: []}]", TOKEN).obstacle())
        .contains("sends one credential", "key and basic");
    assertThat(read("[{key: [], basic: []}, {key: []}]", TOKEN).obstacle()).isNull();
  }

  @Test
  void a_scheme_may_be_a_reference() {
    assertThat(read("[{same: []}]", TOKEN).key()).isEqualTo(KeyPlace.header("X-Api-Key"));
  }

  @Test
  void a_key_in_authorization_is_sent_as_it_is_unless_the_document_speaks_of_bearer() {
    assertThat(read("[{raw: []}]", TOKEN).key()).isEqualTo(KeyPlace.header("Authorization"));

    AuthDeclaration described = read("[{described: []}]", TOKEN);
    assertThat(described.key()).isNull();
    assertThat(described.authorizationType()).isEqualTo("bearer");
  }

  @Test
  void of_alternatives_that_counts_for_which_something_was_given() {
    String all = "[{query: []}, {login: [read]}, {basic: []}, {key: []}]";

    assertThat(read(all, TOKEN).authorizationType()).isEqualTo("basic");
    assertThat(read("[{login: [read]}, {key: []}]", TOKEN).key())
        .isEqualTo(KeyPlace.header("X-Api-Key"));
    assertThat(read(all, PAIR).authorizationType()).isEqualTo("basic");
    assertThat(read(all, CLIENT).type()).isEqualTo("oauth");
    assertThat(read(all, Credentials.NONE).type()).isEqualTo("oauth");
  }

  @Test
  void of_several_flows_only_that_with_a_code_counts() {
    AuthDeclaration auth = read("[{login: [read]}]", CLIENT);

    assertThat(auth.clientUrl()).isEqualTo("https://api.example.com/authorize");
    assertThat(auth.authorizationUrl()).isEqualTo("https://api.example.com/token");
    assertThat(auth.scope()).isEqualTo("read");
    assertThat(auth.obstacle()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"oidc", "machine"})
  void other_kinds_of_oauth_are_named_as_what_cannot_be_verified(String scheme) {
    AuthDeclaration auth = read("[{" + scheme + ": []}]", CLIENT);

    assertThat(auth.type()).isEqualTo("oauth");
    assertThat(auth.obstacle()).contains("cannot be verified").contains("credentials.token");
  }

  @ParameterizedTest
  @CsvSource({"query, query", "digest, digest", "certificate, mutualTLS", "unsendable, no name"})
  void what_the_platform_never_sends_is_named(String scheme, String word) {
    AuthDeclaration auth = read("[{" + scheme + ": []}]", TOKEN);

    assertThat(auth.type()).isEmpty();
    assertThat(auth.obstacle()).contains(word);
  }

  @Test
  void a_document_that_asks_for_nothing_is_open_unless_something_was_given() {
    assertThat(read("[]", Credentials.NONE)).isEqualTo(AuthDeclaration.NONE);

    AuthDeclaration given = read("[]", TOKEN);
    assertThat(given.type()).isEmpty();
    assertThat(given.obstacle()).contains("under security");
  }

  @Test
  void a_scheme_that_is_not_defined_says_nothing() {
    AuthDeclaration auth = read("[{nowhere: []}]", Credentials.NONE);

    assertThat(auth.type()).isEmpty();
    assertThat(auth.obstacle()).contains("components.securitySchemes");
  }

  private static AuthDeclaration read(String security, Credentials given) {
    String text =
        """
        openapi: 3.1.0
        info: {title: x, version: '1'}
        paths: {/a: {get: {responses: {'200': {description: ok}}}}}
        security: %s
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Api-Key}
            same: {$ref: '#/components/securitySchemes/key'}
            raw: {type: apiKey, in: header, name: Authorization}
            described: {type: apiKey, in: header, name: authorization, description: 'Send "Bearer KEY".'}
            unsendable: {type: apiKey, in: header, name: X Api Key}
            query: {type: apiKey, in: query, name: key}
            basic: {type: http, scheme: Basic}
            digest: {type: http, scheme: digest}
            certificate: {type: mutualTLS}
            oidc: {type: openIdConnect, openIdConnectUrl: 'https://id.example.com/.well-known/openid-configuration'}
            machine: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://api.example.com/cc', scopes: {}}}}
            login:
              type: oauth2
              flows:
                implicit: {authorizationUrl: 'https://api.example.com/implicit', scopes: {all: All}}
                authorizationCode:
                  authorizationUrl: https://api.example.com/authorize
                  tokenUrl: https://api.example.com/token
                  scopes: {read: Reads}
        """
            .formatted(security);
    URI address = URI.create("https://api.example.com/openapi.yaml");
    return SchemeReader.read(
        DocumentReader.read(text.getBytes(StandardCharsets.UTF_8), address).model().orElseThrow(),
        given,
        Profile.GPT_ACTION);
  }
}
