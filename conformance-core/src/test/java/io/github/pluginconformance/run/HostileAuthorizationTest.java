package io.github.pluginconformance.run;

import static io.github.pluginconformance.run.HostileScripts.OK;
import static io.github.pluginconformance.run.HostileScripts.authorizing;
import static io.github.pluginconformance.run.HostileScripts.json;
import static io.github.pluginconformance.run.HostileScripts.raw;
import static io.github.pluginconformance.run.HostileScripts.redirecting;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.OAuthClient;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.ScriptedServer.Script;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.StubPlugin.Auth;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Authorization servers that answer with what nobody expects: the run ends, tells it, blames no
 * fault of ours, gives client secret and password to nobody else, and obeys no text.
 */
class HostileAuthorizationTest {

  private static final String CLIENT_SECRET = "canary-client-secret-91c7";
  private static final String PASSWORD = "canary-password-5f2b";
  private static final String LOGIN =
      "{\"type\":\"oauth\",\"client_url\":\"ROOT/authorize\",\"scope\":\"\","
          + "\"authorization_url\":\"ROOT/token\",\"authorization_content_type\":"
          + "\"application/json\",\"verification_tokens\":{\"openai\":"
          + "\"0123456789abcdef0123456789abcdef\"}}";
  private static final String ISSUED = "{\"access_token\":\"some-token-3771\",\"token_type\":%s}";
  private static final String NASTY = "<script>alert(1)</script>%0a::error::x%0d##[y]%1b[31m";

  /** A safety net, not a measurement. */
  private static final Duration BOUND = Duration.ofSeconds(120);

  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*::|##\\[|##vso\\[|##teamcity\\[|[\\x00-\\x08\\x0b-\\x1f\\u202e]");

  @TempDir Path reports;

  /** How the two endpoints answer; both know the trap, and a rule tells what is wrong. */
  record Odd(String id, Function<URI, Script> authorize, Function<URI, Script> token, String rule) {

    static Odd authorize(String id, Script script) {
      return new Odd(id, trap -> script, trap -> json(ISSUED.formatted("\"bearer\"")), "auth/");
    }

    static Odd page(String id, String html) {
      return new Odd(
          id,
          trap -> HostileAuthorizationTest.page(html.replace("TRAP", trap.toString())),
          trap -> json(ISSUED.formatted("\"bearer\"")),
          "auth/");
    }

    static Odd token(String id, Script script) {
      return new Odd(id, trap -> authorizing(), trap -> script, "auth/oauth-token-issued");
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Odd> odd() {
    return Stream.of(authorizations(), pages(), tokens()).flatMap(List::stream);
  }

  private static List<Odd> authorizations() {
    return List.of(
        Odd.authorize(
            "an error that speaks", back("?error=access_denied&error_description=" + NASTY)),
        Odd.authorize("a code that ends the line", back("?code=a%0d%0aX-Evil:%201&state=STATE")),
        Odd.authorize("a code of commands", back("?code=" + NASTY + "&state=STATE")),
        Odd.authorize("a code of broken escapes", back("?code=%zz&state=STATE")),
        Odd.authorize("a long code", back("?code=" + "c".repeat(50_000) + "&state=STATE")),
        Odd.authorize("a thousand states", back("?code=abc-123-xyz" + "&state=STATE".repeat(1000))),
        Odd.authorize("back without end", redirecting("/authorize?again=" + "a".repeat(1000))),
        Odd.authorize("to a script", redirecting("javascript:alert(1)")),
        Odd.authorize("to a file", redirecting("file:///etc/passwd")),
        Odd.authorize("to a name", redirecting("urn:x:y")),
        Odd.authorize("to the metadata service", redirecting("http://169.254.169.254/latest/")),
        Odd.authorize(
            "cookies without end",
            raw(
                "HTTP/1.1 302 Found\r\nLocation: /login\r\nContent-Length: 0\r\n"
                    + IntStream.range(0, 150)
                        .mapToObj(i -> "Set-Cookie: c" + i + "=" + "v".repeat(300) + "\r\n")
                        .collect(Collectors.joining())
                    + "\r\n")),
        Odd.authorize(
            "a cookie that cannot be sent back",
            raw(
                "HTTP/1.1 302 Found\r\nLocation: /authorize?x=1\r\nContent-Length: 0\r\n"
                    + "Set-Cookie: a=caf\u00c3\u00a9\u0001\u001b[31m; Path=/\r\n\r\n")));
  }

  private static List<Odd> pages() {
    String fields = "<input name=user><input type=password name=p></form>";
    return List.of(
        Odd.page("a login that leads elsewhere", "<form method=post action='TRAP/x'>" + fields),
        Odd.page(
            "a button that leads elsewhere",
            "<form method=post><button formaction='TRAP/x'>Log in</button>" + fields),
        Odd.page(
            "a base that leads elsewhere",
            "<base href='TRAP/'><form method=post action=login>" + fields),
        Odd.page("a login to a file", "<form method=post action='file:///etc/passwd'>" + fields),
        Odd.page("a login to a script", "<form method=post action='javascript:alert(1)'>" + fields),
        Odd.page(
            "an action of percent signs",
            "<form method=post action='" + "%".repeat(300_000) + "'>" + fields),
        Odd.page(
            "ten thousand forms",
            "<form method=post action=/x><input name=a></form>".repeat(10_000)),
        Odd.page(
            "ten thousand fields",
            "<form method=post action=/login>"
                + "<input type=hidden name=a value=b>".repeat(10_000)
                + fields),
        Odd.page("beginnings of tags", "<a".repeat(300_000)),
        Odd.page(
            "a page that refreshes to a file",
            "<meta http-equiv=refresh content='0;url=file:///etc/passwd'>"),
        Odd.page(
            "a page that refreshes to nothing",
            "<meta http-equiv=refresh content='0;url=" + " ".repeat(300_000) + "'>"));
  }

  private static List<Odd> tokens() {
    return List.of(
        Odd.token(
            "a form of broken escapes",
            raw(
                "HTTP/1.1 200 OK\r\n"
                    + "Content-Type: text/plain\r\n\r\n"
                    + "access_token=%zz&token_type=bearer")),
        Odd.token(
            "a token that is a number", json("{\"access_token\":1e400,\"token_type\":\"bearer\"}")),
        Odd.token(
            "a token that is a list", json("{\"access_token\":[\"a\"],\"token_type\":\"bearer\"}")),
        Odd.token(
            "a token that is nothing", json("{\"access_token\":null,\"token_type\":\"bearer\"}")),
        Odd.token(
            "a token that ends the line",
            json("{\"access_token\":\"a\\r\\nX-Evil: 1\",\"token_type\":\"bearer\"}")),
        Odd.token("a type that is a list", json(ISSUED.formatted("[]"))),
        Odd.token(
            "a type of commands",
            json(ISSUED.formatted("\"::error::\\n##[x]\\u001b[31m<script>alert(1)</script>\""))),
        Odd.token(
            "an expiry beyond all numbers",
            json(ISSUED.formatted("\"bearer\",\"expires_in\":1e999999999"))),
        Odd.token("an expiry in the past", json(ISSUED.formatted("\"bearer\",\"expires_in\":-1"))),
        Odd.token(
            "an expiry that is a list", json(ISSUED.formatted("\"bearer\",\"expires_in\":[[]]"))),
        Odd.token(
            "an error that speaks",
            raw(
                "HTTP/1.1 400 No\r\n"
                    + "Content-Type: application/json\r\n\r\n"
                    + "{\"error\":\"<script>alert(1)</script>\",\"error_description\":\"\\n"
                    + "::error::x ##[y]\"}")),
        Odd.token("an error as a success", json("{\"error\":\"invalid_grant\"}")),
        Odd.token(
            "an error as a page",
            raw(
                "HTTP/1.1 500 No\r\n"
                    + "Content-Type: text/html\r\n\r\n"
                    + "<script>alert(1)</script>\n"
                    + "::error::x")),
        Odd.token(
            "half a token", raw(OK + "Content-Length: 900\r\n\r\n{\"access_token\":\"some-to")),
        Odd.token(
            "the client's secret for a token",
            json("{\"access_token\":\"" + CLIENT_SECRET + "\",\"token_type\":[]}")));
  }

  /** Sends the browser back, with whatever follows. */
  private static Script back(String parameters) {
    return (request, socket) -> {
      String path = request.path();
      String to = path.replaceAll(".*[?&]redirect_uri=([^&]*).*", "$1");
      String state = path.replaceAll(".*[?&]state=([^&]*).*", "$1");
      redirecting(
              java.net.URLDecoder.decode(to, java.nio.charset.StandardCharsets.UTF_8)
                  + parameters.replace("STATE", state))
          .play(request, socket);
    };
  }

  private static Script page(String html) {
    return raw(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: "
            + html.length()
            + "\r\n\r\n"
            + html);
  }

  @ParameterizedTest
  @MethodSource("odd")
  void should_be_survived_and_told(Odd odd) throws IOException {
    try (ScriptedServer trap = ScriptedServer.playingOn("127.0.0.2", (asked, to) -> {});
        StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, "some-token-3771")) {
      URI elsewhere = URI.create("http://127.0.0.2:" + trap.port());
      plugin
          .manifest(text -> text.replace("AUTH", LOGIN))
          .at("/authorize", odd.authorize.apply(elsewhere))
          .at("/token", odd.token.apply(elsewhere));

      Report report = run(settings(plugin));

      assertThat(report.run().faults()).isEmpty();
      assertThat(report.passed()).isFalse();
      assertThat(report.rules())
          .noneMatch(rule -> String.valueOf(rule.reason()).contains("plugin-conformance itself"));
      assertThat(report.rules())
          .as(told(report))
          .anyMatch(rule -> rule.id().startsWith(odd.rule) && isTold(rule));
      assertThat(trap.connections()).isZero();
      assertThat(plugin.requests()).noneMatch(asked -> asked.head().contains("X-Evil: 1\r\n"));
      assertNothingLeaks();
    }
  }

  private static boolean isTold(RuleResult rule) {
    return Set.of("violated", "errored", "notVerified").contains(rule.outcome());
  }

  private static String told(Report report) {
    return report.rules().stream()
        .filter(rule -> rule.id().startsWith("auth/"))
        .map(rule -> rule.id() + " " + rule.outcome() + " " + rule.reason())
        .collect(Collectors.joining("\n"));
  }

  private Report run(Settings settings) {
    return WrittenRun.of(settings, reports, BOUND);
  }

  private void assertNothingLeaks() throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.toList()) {
        assertThat(Files.readString(file))
            .as(file.getFileName().toString())
            .doesNotContain(CLIENT_SECRET, PASSWORD);
      }
    }
    assertThat(Files.readString(reports.resolve("console.txt"))).doesNotContainPattern(COMMAND);
    assertThat(Files.readString(reports.resolve("report.html"))).doesNotContain("<script>alert");
  }

  private Settings settings(StubPlugin plugin) {
    OAuthClient client =
        new OAuthClient(
            Secret.of("CLIENT", "client-1178"),
            Secret.of("CLIENT_SECRET", CLIENT_SECRET),
            Secret.of("LOGIN_USER", "kaj"),
            Secret.of("LOGIN_PASSWORD", PASSWORD),
            null);
    return SettingsBuilder.forPlugin(plugin.url())
        .credentials(new Credentials(null, null, null, client, null, null))
        .limits(new Limits(Duration.ofSeconds(5), 90, Duration.ofSeconds(40), 4))
        .reports(Set.of("json", "html", "junit", "sarif", "markdown"))
        .reportsDirectory(reports)
        .build();
  }
}
