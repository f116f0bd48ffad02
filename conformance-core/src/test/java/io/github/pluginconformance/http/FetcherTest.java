package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FetcherTest {

  @Test
  void sends_a_get_and_returns_the_whole_answer() {
    try (ScriptedServer server = ScriptedServer.json("{\"todos\":[]}");
        Fetcher fetcher = TestFetchers.to(server)) {
      Exchange exchange =
          fetcher.send(Request.get(server.uri("/todos/a%2Fb?x=1"), Kind.ANSWER, "valid input"));

      assertThat(exchange.isComplete()).as("%s", exchange.failure()).isTrue();
      assertThat(exchange.id()).isEqualTo(1);
      assertThat(exchange.purpose()).isEqualTo("valid input");
      assertThat(exchange.response().status()).isEqualTo(200);
      assertThat(exchange.response().text()).isEqualTo("{\"todos\":[]}");
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().get(0).line()).isEqualTo("GET /todos/a%2Fb?x=1 HTTP/1.1");
      assertThat(fetcher.journal()).containsExactly(exchange);
    }
  }

  @Test
  void sends_a_body_a_credential_and_its_own_name() {
    try (ScriptedServer server = ScriptedServer.json("{}");
        Fetcher fetcher = TestFetchers.to(server)) {
      fetcher.send(
          Request.get(server.uri("/todos"), Kind.ANSWER, "create")
              .withMethod("POST")
              .withBody("application/json", "{\"todo\":\"ü\"}")
              .withAuthorization(Authorization.bearer(Secret.of("TOKEN", "s3cr3t-token"))));

      String sent = server.requests().get(0).text();
      assertThat(sent)
          .startsWith("POST /todos HTTP/1.1\r\n")
          .contains("Authorization: Bearer s3cr3t-token\r\n")
          .contains("User-Agent: plugin-conformance/")
          .contains("Accept-Encoding: gzip, identity\r\n")
          .contains("Content-Length: 13\r\n");
    }
  }

  @Test
  void keeps_the_order_and_the_numbers_of_a_list() {
    try (ScriptedServer server = echoingThePath();
        Fetcher fetcher = TestFetchers.to(server)) {
      List<Request> requests =
          IntStream.range(0, 40)
              .mapToObj(i -> Request.get(server.uri("/" + i), Kind.ANSWER, "one of many"))
              .toList();

      List<Exchange> exchanges = fetcher.sendAll(requests);

      assertThat(exchanges).extracting(Exchange::id).containsExactlyElementsOf(oneTo(40));
      assertThat(exchanges)
          .extracting(e -> e.response().text())
          .containsExactlyElementsOf(IntStream.range(0, 40).mapToObj(i -> "/" + i).toList());
      assertThat(fetcher.journal()).isEqualTo(exchanges);
    }
  }

  @Test
  void keeps_what_recurs_once() {
    try (ScriptedServer server = ScriptedServer.json("{\"todos\":[]}");
        Fetcher fetcher = TestFetchers.to(server)) {
      Request request =
          Request.get(server.uri("/todos"), Kind.ANSWER, "any")
              .withMethod("POST")
              .withBody("application/json", "{}");

      Exchange first = fetcher.send(request);
      Exchange second =
          fetcher.send(
              Request.get(server.uri("/todos"), Kind.ANSWER, "again")
                  .withMethod("POST")
                  .withBody("application/json", "{}"));

      assertThat(second.request().headers()).isSameAs(first.request().headers());
      assertThat(second.request().uri()).isSameAs(first.request().uri());
      assertThat(second.request().body()).isSameAs(first.request().body());
      assertThat(second.response().headers()).isSameAs(first.response().headers());
      assertThat(second.response().body()).isSameAs(first.response().body());
    }
  }

  @Test
  void keeps_apart_what_differs_in_one_character() {
    try (ScriptedServer server = echoingThePath();
        Fetcher fetcher = TestFetchers.to(server)) {
      Exchange lower = fetcher.send(Request.get(server.uri("/a%2fb"), Kind.ANSWER, "any"));
      Exchange upper = fetcher.send(Request.get(server.uri("/a%2Fb"), Kind.ANSWER, "any"));

      assertThat(lower.request().uri()).hasToString(server.uri("/a%2fb").toString());
      assertThat(upper.request().uri()).hasToString(server.uri("/a%2Fb").toString());
      assertThat(lower.response().text()).isEqualTo("/a%2fb");
      assertThat(upper.response().text()).isEqualTo("/a%2Fb");
    }
  }

  @Test
  void never_throws_for_a_closed_port() {
    ScriptedServer server = ScriptedServer.json("{}");
    URI gone = server.uri("/");
    server.close();
    try (Fetcher fetcher = TestFetchers.to(gone)) {
      Exchange exchange = fetcher.send(Request.get(gone, Kind.ANSWER, "any"));

      assertThat(exchange.failure().kind()).isEqualTo(FailureKind.CONNECT_REFUSED);
      assertThat(exchange.failure().message()).contains("127.0.0.1:" + gone.getPort());
    }
  }

  private static List<Integer> oneTo(int last) {
    return IntStream.rangeClosed(1, last).boxed().toList();
  }

  private static ScriptedServer echoingThePath() {
    return ScriptedServer.playing(
        (request, socket) ->
            ScriptedServer.write(socket, ScriptedServer.response(200, "", request.path())));
  }
}
