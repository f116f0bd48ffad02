package io.github.pluginconformance.http;

import static io.github.pluginconformance.testing.ScriptedServer.playing;
import static io.github.pluginconformance.testing.ScriptedServer.playingOn;
import static io.github.pluginconformance.testing.ScriptedServer.response;
import static io.github.pluginconformance.testing.ScriptedServer.write;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Visit;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {

  @ParameterizedTest
  @CsvSource({
    "/loop, REDIRECT_LOOP",
    "http://[bad, BAD_LOCATION",
    "http://a b/, BAD_LOCATION",
    "file:///etc/passwd, SSRF_SCHEME",
    "gopher://127.0.0.1/, SSRF_SCHEME",
    "http://user@example.com/, URL_USERINFO",
    "http://0177.0.0.1/, AMBIGUOUS_IP",
    "http://0x7f000001/, AMBIGUOUS_IP",
    "'', REDIRECT_LOOP",
    "#top, REDIRECT_LOOP",
    "/loop#again, REDIRECT_LOOP",
    "/../../loop, REDIRECT_LOOP",
    "javascript:alert(1), SSRF_SCHEME",
    "'data:text/html,x', SSRF_SCHEME",
    "urn:x:y, SSRF_SCHEME",
    "about:blank, SSRF_SCHEME",
    "http:x, UNPARSABLE_HOST",
    "http:///x, UNPARSABLE_HOST",
    "http://, BAD_LOCATION",
    "http://127.0.0.1:99999/, UNPARSABLE_HOST",
    "http://:80/, UNPARSABLE_HOST",
    "http://good\\@127.0.0.1/, BAD_LOCATION",
    "/%zz, BAD_LOCATION"
  })
  void stops_before_the_address(String location, FailureKind expected) {
    try (ScriptedServer server = redirecting(302, location);
        Fetcher fetcher = TestFetchers.to(server)) {
      Visit visit = fetcher.follow(get(server, "/loop"), RedirectRule.ALL);

      assertThat(visit.stopped().kind()).isEqualTo(expected);
      assertThat(visit.hops()).hasSize(1);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void stops_at_a_redirect_without_an_address() {
    try (ScriptedServer server = ScriptedServer.answering(response(302, "", ""));
        Fetcher fetcher = TestFetchers.to(server)) {
      assertThat(fetcher.follow(get(server, "/"), RedirectRule.ALL).stopped().kind())
          .isEqualTo(FailureKind.BAD_LOCATION);
    }
  }

  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource({
    "?page=2, /here/it/is?page=2",
    "../../../../gone, /gone",
    "there, /here/it/there",
    "/caf\u00c3\u00a9, /caf%C3%A9"
  })
  void goes_where_a_browser_goes(String location, String expected) {
    try (ScriptedServer server =
            playing(
                (request, socket) ->
                    write(
                        socket,
                        request.path().equals("/here/it/is")
                            ? redirect(302, location)
                            : response(200, "", "{}")));
        Fetcher fetcher = TestFetchers.to(server)) {
      Visit visit = fetcher.follow(get(server, "/here/it/is"), RedirectRule.SAME_ORIGIN);

      assertThat(visit.last().answered(200)).isTrue();
      assertThat(server.requests().get(1).path()).isEqualTo(expected);
    }
  }

  @Test
  void goes_on_five_times_and_no_more() {
    try (ScriptedServer server =
            playing((request, socket) -> write(socket, redirect(302, request.path() + "x")));
        Fetcher fetcher = TestFetchers.to(server)) {
      Visit visit = fetcher.follow(get(server, "/"), RedirectRule.ALL);

      assertThat(visit.stopped().kind()).isEqualTo(FailureKind.TOO_MANY_REDIRECTS);
      assertThat(visit.hops()).extracting(Exchange::id).containsExactly(1, 2, 3, 4, 5, 6);
      assertThat(server.requests()).hasSize(6);
    }
  }

  @Test
  void arrives_within_one_origin_with_its_credential() {
    try (ScriptedServer server = redirectingOnce(307, "/new?x=1");
        Fetcher fetcher = TestFetchers.to(server)) {
      Visit visit = fetcher.follow(withSecrets(get(server, "/old")), RedirectRule.SAME_ORIGIN);

      assertThat(visit.stopped()).isNull();
      assertThat(visit.redirected()).isTrue();
      assertThat(visit.last().answered(200)).isTrue();
      assertThat(server.requests().get(1).text())
          .contains("GET /new?x=1 ", "Authorization: Bearer");
    }
  }

  @Test
  void does_not_leave_the_origin_unless_the_rule_says_so() {
    try (ScriptedServer server = redirecting(302, "https://elsewhere.example/");
        Fetcher fetcher = TestFetchers.to(server)) {
      Visit visit = fetcher.follow(get(server, "/"), RedirectRule.SAME_ORIGIN);

      assertThat(visit.stopped().kind()).isEqualTo(FailureKind.CROSS_ORIGIN_REDIRECT);
      assertThat(visit.stopped().message()).contains("https://elsewhere.example");
    }
  }

  @Test
  void takes_no_secret_along_to_another_origin() {
    try (ScriptedServer other = ScriptedServer.json("{}");
        ScriptedServer server = redirecting(302, other.uri("/there").toString());
        Fetcher fetcher =
            Fetchers.open(
                new Target(server.uri("/"), null, null),
                TestFetchers.LIMITS,
                new Redactor(),
                Set.of(Origin.of(other.uri("/"))),
                null)) {
      Visit visit = fetcher.follow(withSecrets(get(server, "/")), RedirectRule.ALL);

      assertThat(visit.last().answered(200)).isTrue();
      assertThat(server.requests().get(0).text())
          .contains("s3cr3t-token", "s3cr3t-cookie", "s3cr3t-key");
      assertThat(other.requests().get(0).text()).doesNotContain("s3cr3t");
    }
  }

  @Test
  void is_stopped_by_the_address_policy_at_every_hop() {
    try (ScriptedServer trap = playingOn("127.0.0.2", (request, socket) -> {});
        ScriptedServer server = redirecting(302, trap.uri("/").toString());
        Fetcher fetcher = TestFetchers.to(server)) {
      Visit visit = fetcher.follow(get(server, "/"), RedirectRule.ALL);

      assertThat(visit.last().failure().kind()).isEqualTo(FailureKind.SSRF_PRIVATE);
      assertThat(trap.connections()).isZero();
    }
  }

  @ParameterizedTest
  @CsvSource({"301", "302", "303"})
  void goes_on_as_get_and_without_the_body_after_a_post(int status) {
    try (ScriptedServer server = redirectingOnce(status, "/made");
        Fetcher fetcher = TestFetchers.to(server)) {
      Visit visit = fetcher.follow(post(get(server, "/make")), RedirectRule.SAME_ORIGIN);

      assertThat(visit.last().answered(200)).isTrue();
      assertThat(server.requests().get(1).text())
          .startsWith("GET /made ")
          .doesNotContain("Content-Type")
          .endsWith("\r\n\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"307,POST", "308,POST", "301,PUT", "302,DELETE", "307,PATCH"})
  void never_writes_twice(int status, String method) {
    try (ScriptedServer server = redirectingOnce(status, "/again");
        Fetcher fetcher = TestFetchers.to(server)) {
      Visit visit = fetcher.follow(post(get(server, "/")).withMethod(method), RedirectRule.ALL);

      assertThat(visit.stopped().kind()).isEqualTo(FailureKind.CROSS_ORIGIN_REDIRECT);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"302", "303", "307"})
  void never_follows_a_post_with_client_credentials(int status) {
    try (ScriptedServer server = redirectingOnce(status, "/again");
        Fetcher fetcher = TestFetchers.to(server)) {
      Request token =
          Request.get(server.uri("/token"), Kind.OAUTH, "exchange the code")
              .withMethod("POST")
              .withBody("application/x-www-form-urlencoded", "client_secret=1");

      assertThat(fetcher.follow(token, RedirectRule.ALL).stopped().kind())
          .isEqualTo(FailureKind.CROSS_ORIGIN_REDIRECT);
      assertThat(server.requests()).hasSize(1);
    }
  }

  @Test
  void numbers_the_hops_of_many_visits_in_the_order_of_the_list() {
    try (ScriptedServer server =
            playing(
                (request, socket) ->
                    write(
                        socket,
                        request.path().contains("-")
                            ? response(200, "", "")
                            : redirect(302, request.path() + "-")));
        Fetcher fetcher = TestFetchers.to(server)) {
      List<Visit> visits =
          fetcher.followAll(
              List.of(get(server, "/a"), get(server, "/b-"), get(server, "/c")), RedirectRule.ALL);

      assertThat(visits.get(0).hops()).extracting(Exchange::id).containsExactly(1, 4);
      assertThat(visits.get(1).hops()).extracting(Exchange::id).containsExactly(2);
      assertThat(visits.get(2).hops()).extracting(Exchange::id).containsExactly(3, 5);
    }
  }

  @Test
  void leads_the_public_address_to_where_the_plugin_runs() {
    try (ScriptedServer server = redirectingOnce(302, "http://127.0.0.1:PORT/api/new");
        Fetcher fetcher =
            TestFetchers.to(
                new Target(server.uri("/api"), URI.create("https://todo.example/v1"), null),
                TestFetchers.LIMITS,
                new Redactor(),
                InetAddress::getAllByName)) {
      Request request =
          Request.get(URI.create("https://todo.example/v1/todos?a=%20b"), Kind.ANSWER, "any")
              .withAuthorization(Authorization.bearer(Secret.of("T", "s3cr3t-token")));

      Visit visit = fetcher.follow(request, RedirectRule.SAME_ORIGIN);

      assertThat(visit.first().request().uri()).isEqualTo(request.uri());
      assertThat(visit.first().request().sentTo()).isEqualTo(server.uri("/api/todos?a=%20b"));
      assertThat(server.requests().get(0).text())
          .contains("GET /api/todos?a=%20b ", "Authorization: Bearer");
      assertThat(visit.last().request().uri()).hasToString("https://todo.example/v1/new");
      assertThat(visit.last().answered(200)).isTrue();
    }
  }

  private static Request get(ScriptedServer server, String path) {
    return Request.get(server.uri(path), Kind.ANSWER, "any");
  }

  private static Request post(Request request) {
    return request.withMethod("POST").withBody("application/json", "{}");
  }

  private static Request withSecrets(Request request) {
    return request
        .withAuthorization(Authorization.bearer(Secret.of("T", "s3cr3t-token")))
        .withHeader("Cookie", "a=s3cr3t-cookie")
        .withHeader("X-Api-Key", "s3cr3t-key");
  }

  private static String redirect(int status, String location) {
    return response(status, "Location: " + location + "\r\n", "");
  }

  private static ScriptedServer redirecting(int status, String location) {
    return playing((request, socket) -> write(socket, redirect(status, location)));
  }

  private static ScriptedServer redirectingOnce(int status, String location) {
    String path = location.substring(location.lastIndexOf('/'));
    return playing(
        (request, socket) -> {
          String port = Integer.toString(socket.getLocalPort());
          boolean there = request.path().endsWith(path);
          write(
              socket,
              there ? response(200, "", "{}") : redirect(status, location.replace("PORT", port)));
        });
  }
}
