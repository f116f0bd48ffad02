package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who gets a credential: the plugin, and for OAuth its authorization server; nobody else. */
class CredentialRouteTest {

  private static final Secret KEY = Secret.of("KEY", "s3cr3t-key");

  private final Redactor redactor = new Redactor();
  private final ScriptedServer plugin = ScriptedServer.json("{}");
  private final ScriptedServer allowed = ScriptedServer.playingOn("127.0.0.2", answering());
  private final ScriptedServer stranger = ScriptedServer.playingOn("127.0.0.3", answering());
  private final Fetcher fetcher =
      Fetchers.open(
          new Target(plugin.uri("/"), null, null),
          TestFetchers.LIMITS,
          redactor,
          Set.of(Origin.of(allowed.uri("/"))),
          null);

  private static ScriptedServer.Script answering() {
    return (request, socket) ->
        ScriptedServer.write(socket, ScriptedServer.response(200, "", "{}"));
  }

  @AfterEach
  void close() {
    fetcher.close();
    plugin.close();
    allowed.close();
    stranger.close();
  }

  @Test
  void goes_to_the_plugin_whatever_is_asked_of_it() {
    send(plugin, Kind.ANSWER, Authorization.bearer(KEY));
    send(plugin, Kind.OAUTH, Authorization.key("X-Key", KEY));
    Exchange keyed = send(plugin, Kind.DOCUMENT, Authorization.inQuery("key", KEY));

    assertThat(plugin.requests().get(0).text()).contains("Authorization: Bearer s3cr3t-key\r\n");
    assertThat(plugin.requests().get(1).text()).contains("X-Key: s3cr3t-key\r\n");
    assertThat(plugin.requests().get(2).path()).isEqualTo("/here?a=1&key=s3cr3t-key");
    assertThat(keyed.request().uri())
        .hasToString(plugin.uri("/here?a=1&key=s3cr3t-key").toString());
  }

  @Test
  void goes_to_an_allowed_server_for_oauth_alone() {
    send(allowed, Kind.OAUTH, Authorization.bearer(KEY));
    send(allowed, Kind.ANSWER, Authorization.bearer(KEY));
    send(allowed, Kind.ANSWER, Authorization.key("X-Key", KEY));
    send(allowed, Kind.ANSWER, Authorization.inQuery("key", KEY));

    assertThat(allowed.requests().get(0).text()).contains("s3cr3t-key");
    assertThat(allowed.requests().subList(1, 4))
        .allSatisfy(
            request -> {
              assertThat(request.text()).doesNotContain("s3cr3t-key");
              assertThat(request.path()).isEqualTo("/here?a=1");
            });
  }

  @Test
  void goes_to_no_stranger_in_whatever_part_of_a_request() {
    redactor.register(KEY);
    Request plain = Request.get(stranger.uri("/here"), Kind.ANSWER, "any");

    assertThat(fetcher.send(plain.withHeader("X-Other", "s3cr3t-key")).failure().kind())
        .isEqualTo(FailureKind.SECRET_ORIGIN_NOT_ALLOWED);
    assertThat(
            fetcher
                .send(plain.withMethod("POST").withBody("text/plain", "a s3cr3t-key"))
                .failure()
                .kind())
        .isEqualTo(FailureKind.SECRET_ORIGIN_NOT_ALLOWED);
    for (String query : List.of("q=s3cr3t-key", "q=s3cr3t%2Dkey", "q=%733cr3t-ke%79&a=%2B+")) {
      assertThat(
              fetcher
                  .send(Request.get(stranger.uri("/?" + query), Kind.ANSWER, "any"))
                  .failure()
                  .message())
          .contains("carries a secret", Origin.of(stranger.uri("/")).toString());
    }
    assertThat(fetcher.send(plain).failure().kind()).isEqualTo(FailureKind.SSRF_PRIVATE);
    assertThat(stranger.connections()).isZero();
  }

  private Exchange send(ScriptedServer to, Kind kind, Authorization credential) {
    Request request = Request.get(to.uri("/here?a=1"), kind, "any");
    return fetcher.send(request.withAuthorization(credential));
  }
}
