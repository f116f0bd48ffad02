package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an address leads, and which places belong to the plugin. */
class RoutesTest {

  private static final Routes PUBLISHED =
      routes("http://127.0.0.1:8080/app/", "https://api.example/v1");

  @ParameterizedTest
  @CsvSource({
    "https://api.example/v1,            http://127.0.0.1:8080/app",
    "https://api.example/v1/,           http://127.0.0.1:8080/app/",
    "https://api.example/v1/a%2Fb?x=%20, http://127.0.0.1:8080/app/a%2Fb?x=%20",
    "https://api.example:443/v1/todos,  http://127.0.0.1:8080/app/todos",
    "https://api.example/v10/todos,     https://api.example/v10/todos",
    "https://api.example/,              https://api.example/",
    "https://api.example,               https://api.example",
    "http://api.example/v1/todos,       http://api.example/v1/todos",
    "https://other.example/v1/todos,    https://other.example/v1/todos",
    "http://localhost:8080/app/x?y,     http://127.0.0.1:8080/app/x?y",
    "http://localhost:8081/app/x,       http://localhost:8081/app/x"
  })
  void sends_what_is_under_the_public_address_to_where_the_plugin_runs(String named, String sent) {
    assertThat(PUBLISHED.sentTo(URI.create(named))).hasToString(sent);
  }

  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.1:8080/app/x?y=1,   https://api.example/v1/x?y=1",
    "http://localhost:8080/app,         https://api.example/v1",
    "http://127.0.0.1:8080/application, http://127.0.0.1:8080/application",
    "https://api.example/v1/x,          https://api.example/v1/x"
  })
  void names_what_the_plugin_says_of_itself_as_the_documents_do(String actual, String named) {
    assertThat(PUBLISHED.named(URI.create(actual))).hasToString(named);
  }

  @Test
  void leaves_addresses_alone_where_nothing_is_published() {
    Routes routes = routes("http://127.0.0.1:8080", null);

    assertThat(routes.sentTo(URI.create("https://api.example/x")))
        .hasToString("https://api.example/x");
    assertThat(routes.named(URI.create("http://127.0.0.1:8080/x")))
        .hasToString("http://127.0.0.1:8080/x");
    assertThat(routes.sentTo(URI.create("http://localhost:8080/x?y=1")))
        .hasToString("http://127.0.0.1:8080/x?y=1");
  }

  @Test
  void takes_no_user_information_along() {
    Routes routes = routes("http://me:secret@127.0.0.1:8080", "https://api.example");

    assertThat(routes.sentTo(URI.create("https://api.example/x")))
        .hasToString("http://127.0.0.1:8080/x");
  }

  @Test
  void keeps_a_port_of_zero_apart_from_none() {
    assertThat(
            routes("http://a.example:0", "https://b.example")
                .sentTo(URI.create("https://b.example/x")))
        .hasToString("http://a.example:0/x");
  }

  @Test
  void knows_the_plugin_and_what_the_user_allowed() {
    Routes routes =
        new Routes(
            new Target(URI.create("http://127.0.0.1:8080/app"), null, null),
            Set.of(Origin.of(URI.create("http://127.0.0.1:9000"))));
    URI plugin = URI.create("http://127.0.0.1:8080/elsewhere");
    URI allowed = URI.create("http://127.0.0.1:9000/token");
    URI other = URI.create("http://127.0.0.1:9001/");

    assertThat(routes.isTarget(plugin)).isTrue();
    assertThat(routes.isOwn(plugin)).isTrue();
    assertThat(routes.isTarget(allowed)).isFalse();
    assertThat(routes.isOwn(allowed)).isTrue();
    assertThat(routes.isTarget(other)).isFalse();
    assertThat(routes.isOwn(other)).isFalse();
    assertThat(routes.targetHost()).isEqualTo("127.0.0.1");
    assertThat(routes.targetPort()).isEqualTo(8080);
  }

  private static Routes routes(String base, String published) {
    URI address = published == null ? null : URI.create(published);
    return new Routes(new Target(URI.create(base), address, null), Set.of());
  }
}
