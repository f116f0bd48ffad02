package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.http.Redirects.Step;
import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The request that follows a redirect, without a wire. */
class RedirectsTest {

  private static final URI HERE = URI.create("http://a.example/here");
  private static final Request GET = Request.get(HERE, Kind.ANSWER, "any");

  private final Redirects redirects =
      new Redirects(new Routes(new Target(HERE.resolve("/"), null, null), Set.of()), 2);

  @ParameterizedTest
  @CsvSource({
    "GET,     301, GET",
    "GET,     308, GET",
    "HEAD,    302, HEAD",
    "HEAD,    303, HEAD",
    "OPTIONS, 307, OPTIONS",
    "OPTIONS, 303, GET",
    "POST,    301, GET",
    "POST,    302, GET",
    "POST,    303, GET",
    "DELETE,  303, GET"
  })
  void goes_on_with_the_method(String method, int status, String next) {
    Request request = after(GET.withMethod(method), status, "/there").next().orElseThrow();

    assertThat(request.method()).isEqualTo(next);
    assertThat(request.uri()).hasToString("http://a.example/there");
    assertThat(request.purpose()).isEqualTo("any");
  }

  @ParameterizedTest
  @CsvSource({"200", "300", "304", "305", "404"})
  void ends_with_whatever_is_no_redirect(int status) {
    assertThat(after(GET, status, "/there")).isEqualTo(Step.END);
  }

  @Test
  void drops_the_body_and_what_describes_it_but_no_other_field() {
    Request post =
        GET.withMethod("POST").withBody("text/plain", "a").withHeader("Accept-Language", "de");
    Request next = after(post, 303, "/there").next().orElseThrow();

    assertThat(next.headers()).containsExactly(new Header("Accept-Language", "de"));
    assertThat(next.body()).isEmpty();
  }

  @Test
  void keeps_the_body_of_a_read_that_stays_one() {
    Request next = after(GET.withBody("text/plain", "a"), 307, "/there").next().orElseThrow();

    assertThat(next.headers()).containsExactly(new Header("Content-Type", "text/plain"));
    assertThat(next.body()).containsExactly('a');
  }

  @Test
  void leaves_secrets_behind_at_another_origin_and_nothing_else() {
    Request bound =
        GET.withHeader("Accept-Language", "de")
            .withHeader("COOKIE", "a=b")
            .withHeader("x-api-key", "k")
            .withHeader("Proxy-Authorization", "p")
            .withHeader("authorization", "a")
            .withAuthorization(Authorization.bearer(Secret.of("T", "token")));

    Request away = after(bound, 302, "http://b.example/").next().orElseThrow();
    assertThat(away.headers()).containsExactly(new Header("Accept-Language", "de"));
    assertThat(away.authorization()).isNull();

    Request stays = after(bound, 302, "http://a.example:80/").next().orElseThrow();
    assertThat(stays.headers()).isEqualTo(bound.headers());
    assertThat(stays.authorization()).isEqualTo(bound.authorization());
  }

  @Test
  void follows_a_sign_in_that_reads_and_none_that_sends_something() {
    Request page = Request.get(HERE, Kind.OAUTH, "sign-in");

    assertThat(after(page, 302, "/there").next()).isPresent();
    assertThat(after(page.withBody("text/plain", "a"), 302, "/there").stopped())
        .hasValueSatisfying(
            why ->
                assertThat(why)
                    .isEqualTo(
                        new Failure(
                            FailureKind.CROSS_ORIGIN_REDIRECT,
                            "a redirect (302) of GET to http://a.example is not followed: its body"
                                + " is never sent twice")));
  }

  @Test
  void shows_the_way_that_leads_back() {
    assertThat(after(List.of("/a", "/b"), "/a").stopped())
        .map(Failure::message)
        .contains(
            "the redirects lead back to http://a.example/a -> http://a.example/b ->"
                + " http://a.example/a");
  }

  @Test
  void goes_on_as_often_as_is_allowed() {
    assertThat(after(List.of("/a", "/b"), "/c").next()).isPresent();
    assertThat(after(List.of("/a", "/b", "/c"), "/d").stopped())
        .contains(new Failure(FailureKind.TOO_MANY_REDIRECTS, "more than 2 redirects"));
  }

  @ParameterizedTest
  @CsvSource({"/there#part, http://a.example/there", "#part, http://a.example/other"})
  void leaves_out_what_no_server_sees(String location, String next) {
    assertThat(
            redirects
                .after(
                    Request.get(HERE.resolve("/other"), Kind.PAGE, "any"),
                    List.of(hop(HERE, "HEAD", 302, List.of(location))),
                    RedirectRule.ALL)
                .next())
        .hasValueSatisfying(request -> assertThat(request.uri()).hasToString(next));
  }

  @Test
  void tells_how_many_locations_there_are() {
    for (List<String> locations : List.of(List.<String>of(), List.of("/a", "/b"))) {
      assertThat(
              redirects
                  .after(GET, List.of(hop(HERE, "GET", 302, locations)), RedirectRule.ALL)
                  .stopped())
          .contains(
              new Failure(
                  FailureKind.BAD_LOCATION,
                  "a redirect (302) with " + locations.size() + " Location headers"));
    }
  }

  private Step after(Request request, int status, String location) {
    return redirects.after(
        request,
        List.of(hop(request.uri(), request.method(), status, List.of(location))),
        RedirectRule.ALL);
  }

  private Step after(List<String> paths, String location) {
    List<Exchange> hops = new ArrayList<>();
    paths.forEach(path -> hops.add(hop(HERE.resolve(path), "GET", 302, List.of(location))));
    return redirects.after(GET, hops, RedirectRule.ALL);
  }

  private static Exchange hop(URI uri, String method, int status, List<String> locations) {
    List<Header> headers =
        Stream.concat(
                Stream.of(new Header("Server", "x")),
                locations.stream().map(location -> new Header("location", location)))
            .toList();
    return new Exchange(
        1,
        "any",
        new SentRequest(method, uri, uri, List.of(), new byte[0]),
        new ReceivedResponse(status, headers, new byte[0], false, List.of()),
        null,
        Duration.ZERO);
  }
}
