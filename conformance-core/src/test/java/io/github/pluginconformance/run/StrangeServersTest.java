package io.github.pluginconformance.run;

import static io.github.pluginconformance.run.HostileScripts.OK;
import static io.github.pluginconformance.run.HostileScripts.endless;
import static io.github.pluginconformance.run.HostileScripts.json;
import static io.github.pluginconformance.run.HostileScripts.raw;
import static io.github.pluginconformance.run.HostileScripts.redirecting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.ScriptedServer.Script;
import io.github.pluginconformance.testing.StubPlugin;
import io.github.pluginconformance.testing.StubPlugin.Auth;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Servers that are strange in some way that has no name of its own: whatever they do, the run ends,
 * blames no fault of ours, asks nobody else, gives no secret away, and its reports can be read.
 */
class StrangeServersTest {

  private static final String CANARY = HostileScripts.CANARY;
  private static final Duration BOUND = Duration.ofSeconds(120);
  private static final String PAGE = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
  private static final String NASTY =
      "\n"
          + "::add-mask::x\n"
          + "##[error]y ##vso[task.complete]z ::set-output name=a::b [x](javascript:alert(1))"
          + " ![i](http://TRAP/i.png) @everyone `a` ~~~ ``` <img src=x onerror=alert(1)>"
          + " <script>alert(1)</script> ]]> =HYPERLINK(\"http://TRAP\") \u001b]8;;http://TRAP\u0007"
          + " \u202e\u2066 \u0000 ${jndi:ldap://TRAP/a} {{7*7}} %s%n";

  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*::|##\\[|##vso\\[|##teamcity\\[|[\\x00-\\x08\\x0b-\\x1f\\u202e]");

  @TempDir Path reports;

  /** A server; {@code TRAP} in its texts is one that nobody may call. */
  record Strange(String id, BiConsumer<StubPlugin, URI> how) {

    static Strange at(String id, String path, Script script) {
      return new Strange(id, (plugin, trap) -> plugin.at(path, script));
    }

    static Strange answer(String id, Script script) {
      return at(id, HostileCase.ANSWER, script);
    }

    static Strange document(String id, UnaryOperator<String> change) {
      return new Strange(
          id,
          (plugin, trap) ->
              plugin.document(text -> change.apply(text).replace("TRAP", trap.getAuthority())));
    }

    @Override
    public String toString() {
      return id;
    }
  }

  static Stream<Strange> strange() {
    return Stream.of(framing(), bodies(), manifests(), documents(), texts(), echoes())
        .flatMap(List::stream);
  }

  private static List<Strange> framing() {
    return List.of(
        Strange.answer("a slow header, letter by letter", drippingHead()),
        Strange.answer(
            "trailers without end",
            endless(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n", "X-T: 1\r\n")),
        Strange.answer(
            "chunk extensions without end",
            endless(OK + "Transfer-Encoding: chunked\r\n\r\n2;", "a=b;")),
        Strange.answer(
            "chunks of one byte", raw(OK + "Transfer-Encoding: chunked\r\n\r\n" + ones(3000))),
        Strange.answer(
            "a chunk of two to the 63",
            raw(OK + "Transfer-Encoding: chunked\r\n\r\n7fffffffffffffff\r\n{}")),
        Strange.answer("interim answers without end", endless("", "HTTP/1.1 100 Continue\r\n\r\n")),
        Strange.answer(
            "early hints without end",
            endless("", "HTTP/1.1 103 Early Hints\r\nLink: <http://127.0.0.2/>\r\n\r\n")),
        Strange.answer("HTTP/0.9", raw("{\"shops\":[]}")),
        Strange.answer("HTTP/9.9", raw("HTTP/9.9 200 OK\r\n\r\n{\"shops\":[]}")),
        Strange.answer("no reason", raw("HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}")),
        Strange.answer("a status of four digits", raw("HTTP/1.1 2000 OK\r\n\r\n{}")),
        Strange.answer("only line ends", endless("", "\r\n")),
        Strange.answer("SSH", raw("SSH-2.0-OpenSSH_9.6\r\n")),
        Strange.answer(
            "equal lengths twice", raw(OK + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}")),
        Strange.answer("lengths in a list", raw(OK + "Content-Length: 2, 2\r\n\r\n{}")),
        Strange.answer("a length with a sign", raw(OK + "Content-Length: +2\r\n\r\n{}")),
        Strange.answer(
            "chunked twice", raw(OK + "Transfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n")),
        Strange.answer("gzip in gzip", raw(zipped(OK + "Content-Encoding: gzip, gzip\r\n", 2))),
        Strange.answer(
            "deflate bomb", raw(OK + "Content-Encoding: deflate\r\n\r\n" + "x".repeat(70_000))),
        Strange.answer(
            "a link field turned round",
            raw(OK + "Link: >x<; rel=next\r\nContent-Length: 2\r\n\r\n{}")),
        Strange.answer(
            "a link field to another host",
            raw(OK + "Link: <http://127.0.0.2:9/>; rel=next\r\nContent-Length: 2\r\n\r\n{}")),
        Strange.answer(
            "a type of semicolons",
            raw(OK.replace("json\r", "json" + ";".repeat(50_000) + "\r") + "\r\n{}")),
        Strange.answer("a redirect to a script", redirecting("javascript:alert(1)")),
        Strange.answer("a redirect to a name", redirecting("urn:x:y")),
        Strange.answer("a redirect to sixty kilobytes", redirecting("/" + "%41".repeat(20_000))),
        Strange.answer(
            "a cookie of words",
            raw(
                OK
                    + "Set-Cookie: id="
                    + "a.".repeat(30_000)
                    + "; HttpOnly\r\nContent-Length: 2\r\n\r\n{}")),
        Strange.answer(
            "a cookie with a secret",
            raw(
                OK
                    + "Set-Cookie: session="
                    + CANARY
                    + "; Domain=.invalid\r\nContent-Length: 2\r\n\r\n{}")),
        Strange.answer(
            "two location fields",
            raw(
                "HTTP/1.1 302 Found\r\n"
                    + "Location: /a\r\n"
                    + "Location: http://169.254.169.254/\r\n"
                    + "Content-Length: 0\r\n\r\n")),
        new Strange(
            "redirects from host to host",
            (plugin, trap) ->
                plugin
                    .at("/legal", redirecting("http://127.0.0.2:" + trap.getPort() + "/legal"))
                    .at("/logo.png", redirecting("http://[::1]:" + trap.getPort() + "/logo.png"))));
  }

  private static List<Strange> bodies() {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    return List.of(
        Strange.answer("a hundred thousand lists, closed", json("{\"shops\":" + deep + "}")),
        Strange.answer("a hundred thousand objects", json("{\"a\":".repeat(100_000))),
        Strange.answer(
            "a number of a million digits", json("{\"shops\":" + "9".repeat(900_000) + "}")),
        Strange.answer("huge exponents", json("[1e999999,-1e-999999,1e2147483648,0e99999999999]")),
        Strange.answer("a name of half a megabyte", json("{\"" + "n".repeat(500_000) + "\":1}")),
        Strange.answer(
            "a hundred thousand rows",
            json("{\"shops\":[" + "{\"name\":\"a\"},".repeat(60_000) + "{}]}")),
        Strange.answer("white space before garbage", json(" ".repeat(400_000) + "@")),
        Strange.answer("lines before garbage", json("\n".repeat(400_000) + "x!")),
        Strange.answer("slips without end", json("{" + "'a':1,".repeat(50_000) + "}")),
        Strange.answer(
            "a name that nearly says more", json("{\"" + "ai".repeat(200_000) + "\":1}")),
        shown("beginnings of tags", "<a".repeat(200_000)),
        shown("backslashes", "\\\\".repeat(200_000)),
        shown("masks", "a\u00e2\u0080\u00a6".repeat(100_000)),
        shown("the beginning of a secret", CANARY.substring(0, 9).repeat(30_000)),
        shown("zero-width characters", "\u00e2\u0080\u008b".repeat(100_000)),
        shown("a link of percent signs", "http://localhost/" + "%".repeat(200_000)),
        shown("a link of segments", "http://localhost/" + "a/".repeat(150_000)),
        shown("a link of versions", "http://localhost/v1" + ".1".repeat(150_000)),
        shown("a link of labels", "http://" + "a.".repeat(150_000) + "invalid/"),
        Strange.answer(
            "an address of slashes",
            json("{\"shops\":[{\"name\":\"corner\",\"url\":\"a" + "/".repeat(300_000) + ":\"}]}")),
        Strange.answer("a lone surrogate", json("{\"shops\":\"\\ud800\"}")),
        Strange.answer("NUL in a name", json("{\"\\u0000shops\\u0000\":[]}")),
        Strange.answer("UTF-32", json("\u0000\u0000\u00fe\u00ff\u0000\u0000\u0000{")),
        Strange.at("manifest in UTF-16", HostileCase.MANIFEST, json("\u00ff\u00fe{\u0000}\u0000")),
        Strange.at(
            "manifest of marks", HostileCase.MANIFEST, json("\u00ef\u00bb\u00bf".repeat(9000))),
        Strange.at("manifest of NUL", HostileCase.MANIFEST, json("\u0000".repeat(100_000))),
        Strange.at(
            "a logo that is 65535 squared",
            "/logo.png",
            raw(PAGE + "\r\n\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u00ff\u00ff\0\0\u00ff\u00ff")),
        Strange.at(
            "a legal page of tags", "/legal", raw(PAGE + "\r\n" + "<div><a>".repeat(200_000))));
  }

  /** A good answer, with a text in which links are looked for. */
  private static Strange shown(String id, String text) {
    return Strange.answer(
        id, json("{\"shops\":[{\"name\":\"corner\",\"place\":\"" + text + "\"}]}"));
  }

  private static Strange manifest(String id, UnaryOperator<String> change) {
    return new Strange(
        id,
        (plugin, trap) ->
            plugin.manifest(text -> change.apply(text).replace("TRAP", trap.getAuthority())));
  }

  private static List<Strange> manifests() {
    return List.of(
        manifest(
            "a placeholder that is nearly one",
            text -> text.replace("\"Shops\"", "\"your_" + "a_".repeat(40) + "!\"")),
        manifest(
            "a contact of labels",
            text -> text.replace("support@example.com", "a@" + "a.".repeat(100_000) + "com")),
        manifest(
            "a contact of at signs",
            text -> text.replace("support@example.com", "a@".repeat(100_000))),
        manifest("a logo in itself", text -> text.replace("ROOT/logo.png", "data:image/png,x")),
        manifest("a logo without host", text -> text.replace("ROOT/logo.png", "http:x")),
        manifest("a logo on a mail port", text -> text.replace("ROOT/logo.png", "http://TRAP:25/")),
        manifest(
            "a document with a user",
            text -> text.replace("ROOT/openapi.yaml", "http://localhost@TRAP/openapi.yaml")),
        manifest(
            "a document behind a backslash",
            text -> text.replace("ROOT/openapi.yaml", "http://localhost\\\\@TRAP/openapi.yaml")),
        manifest("a login that is a list", text -> text.replace("AUTH", "[[]]")),
        manifest(
            "numbers in the place of texts",
            text -> text.replaceAll("\"(Shops|shops|v1|ROOT/logo.png)\"", "1e400")),
        manifest(
            "names that programs obey",
            text ->
                text.replace(
                    "\"v1\"",
                    "\"v1\",\"__proto__\":{\"x\":1},\"@class\":\"java.lang.Runtime\","
                        + "\"$ref\":\"http://TRAP/\"")));
  }

  private static List<Strange> documents() {
    return List.of(
        Strange.document("ten thousand operations", StrangeServersTest::manyOperations),
        Strange.document(
            "a thousand servers",
            text ->
                text.replace("servers: [", "servers: [" + "{url: 'http://TRAP/v'},".repeat(1000))),
        Strange.document("minutes of minutes", text -> text + "x-a: 1" + ":1".repeat(100_000)),
        Strange.document(
            "a version of quotes",
            text -> text.replace("openapi: 3.0.3", "openapi: \"" + "'".repeat(100_000) + "x\"")),
        Strange.document(
            "a list of lists", text -> "x-a:\n" + "- ".repeat(90) + "name: a: b\n" + text),
        Strange.document(
            "colons at the end of a long document",
            text ->
                "x-b:\n"
                    + "- some words\n".repeat(100_000)
                    + text
                    + "x-c: {summary: a: b}\n".repeat(200)),
        Strange.document(
            "a path of braces",
            text ->
                text.replace("  /shops/{name}:", "  ? '/shops/" + "{".repeat(99_000) + "'\n  :")),
        Strange.document(
            "a path of question marks",
            text ->
                text.replace("  /shops/{name}:", "  ? '/shops/" + "?".repeat(99_000) + "'\n  :")),
        Strange.document(
            "header parameters that end the line",
            text ->
                text.replace(
                    "      - name: limit",
                    "      - {name: \"X-A\\r\\nX-Evil: 1\", in: header, required: true,"
                        + " schema: {type: string, example: \"a\\r\\nX-B: 1\"}}\n"
                        + "          - name: limit")),
        Strange.document(
            "a path that climbs by its example",
            text -> text.replace("example: corner", "example: ../../%2e%2e/admin?x#y")),
        Strange.document(
            "addresses everywhere",
            text ->
                text.replace(
                        "      operationId: listShops",
                        "      externalDocs: {url: 'http://TRAP/docs'}\n"
                            + "      x-more: http://TRAP/\n"
                            + "      x-method: TRACE\n"
                            + "      servers: [{url: 'http://TRAP/'}]\n"
                            + "      callbacks: {x: {'http://TRAP/': {post: {responses: {}}}}}\n"
                            + "      operationId: listShops")
                    .replace(
                        "components:\n",
                        "components:\n  securitySchemes:\n    o: {type: openIdConnect,"
                            + " openIdConnectUrl: 'http://TRAP/'}\n")
                    .replace(
                        "    Shop:\n",
                        "    Shop:\n      discriminator: {propertyName: name,"
                            + " mapping: {corner: 'http://TRAP/x'}}\n")),
        Strange.document(
            "schemas with an identity elsewhere",
            text ->
                text.replace("3.0.3", "3.1.0")
                    .replace(
                        "    Shop:\n",
                        "    Shop:\n      $id: 'http://TRAP/x'\n      $dynamicRef: '#m'\n")),
        Strange.document(
            "references to files", text -> referring(text, "../../../../etc/passwd#/a")),
        Strange.document(
            "references to the metadata service",
            text -> referring(text, "http://169.254.169.254/latest#/a")),
        Strange.document(
            "a reference to the trap with a user", text -> referring(text, "http://a:b@TRAP/x#/a")),
        Strange.document(
            "a reference of a megabyte", text -> referring(text, "#/" + "a/".repeat(500_000))),
        Strange.document(
            "a reference with broken escapes",
            text -> referring(text, "#/components/schemas/%zz~9")),
        Strange.document(
            "patterns that explode",
            text ->
                text.replace(
                    "{type: string, description: Where",
                    "{type: string, pattern: '^((a{1000}){1000}){1000}$', description: Where")),
        Strange.document(
            "bounds beyond all numbers",
            text ->
                text.replace(
                    "minimum: 1, maximum: 10",
                    "minimum: -1e999999, maximum: 1e999999, multipleOf: 1e-999999")),
        Strange.document(
            "paths that climb", text -> text.replace("  /shops:", "  /../../%2e%2e//TRAP/shops:")),
        Strange.document(
            "NUL in a key",
            text -> text.replace("title: Shops", "\"ti\\0tle\": Shops, title: Shops")),
        Strange.document("UTF-16", text -> "\ufeff" + text.replace("", "\u0000")),
        Strange.document("carriage returns", text -> text.replace("\n", "\r")),
        Strange.document(
            "an enum of a hundred thousand",
            text ->
                text.replace("minimum: 1, maximum: 10", "enum: [" + "1,".repeat(100_000) + "2]")));
  }

  private static List<Strange> texts() {
    String quoted =
        "\""
            + NASTY
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\u0000", "\\0")
                .replace("\u001b", "\\e")
                .replace("\u0007", "\\a")
                .replace("\u202e", "\\u202e")
                .replace("\u2066", "\\u2066")
            + "\"";
    return List.of(
        Strange.document(
            "commands for names",
            text -> text.replace("operationId: listShops", "operationId: " + quoted)),
        Strange.document(
            "commands for summaries",
            text -> text.replace("summary: Lists shops", "summary: " + quoted)),
        Strange.document(
            "commands for parameters", text -> text.replace("- name: limit", "- name: " + quoted)),
        Strange.document(
            "commands for properties",
            text -> text.replace("required: [name, place]", "required: [" + quoted + "]")),
        Strange.document(
            "commands for paths",
            text -> text.replace("  /shops:", "  " + quoted.replace("\"\\n", "\"/\\n") + ":")),
        Strange.document(
            "commands for media types", text -> text.replace("application/json:", quoted + ":")),
        Strange.answer(
            "commands for a reason",
            raw(
                "HTTP/1.1 500 ::error::x\r\n"
                    + "X-A: ##[error]y\r\n"
                    + "Content-Length: 9\r\n\r\n"
                    + "::error::")),
        Strange.answer(
            "commands for a type",
            raw(
                "HTTP/1.1 200 OK\r\n"
                    + "Content-Type: ::error::x/##[y]\r\n"
                    + "Content-Length: 2\r\n\r\n"
                    + "{}")),
        Strange.answer(
            "commands for a body",
            raw("HTTP/1.1 500 No\r\nContent-Type: text/plain\r\n\r\n" + NASTY)));
  }

  private static Map<String, String> echoed() {
    byte[] bytes = CANARY.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().encodeToString(bytes);
    String url = URLEncoder.encode(CANARY, StandardCharsets.UTF_8);
    return Map.ofEntries(
        Map.entry("plain", CANARY),
        Map.entry("base64", base64),
        Map.entry(
            "base64 of a pair",
            Base64.getEncoder().encodeToString(("u:" + CANARY).getBytes(StandardCharsets.UTF_8))),
        Map.entry(
            "base64 twice",
            Base64.getEncoder().encodeToString(base64.getBytes(StandardCharsets.UTF_8))),
        Map.entry("hex", HexFormat.of().withUpperCase().formatHex(bytes)),
        Map.entry("per cent", url),
        Map.entry("per cent in small letters", url.toLowerCase(Locale.ROOT)),
        Map.entry("per cent twice", URLEncoder.encode(url, StandardCharsets.UTF_8)),
        Map.entry("per cent for all", each("%%%02X")),
        Map.entry("decimal entities", each("&#%d;")),
        Map.entry("hexadecimal entities", each("&#x%x;")),
        Map.entry("escapes", each("\\\\u%04x")),
        Map.entry("bytes apart", each("%02x ")),
        Map.entry("quoted-printable", each("=%02X")));
  }

  private static List<Strange> echoes() {
    return echoed().entrySet().stream()
        .map(
            echo ->
                Strange.answer(
                    "echo: " + echo.getKey(), json("{\"shops\":\"" + echo.getValue() + "\"}")))
        .toList();
  }

  private static String each(String format) {
    return CANARY.chars().mapToObj(format::formatted).collect(Collectors.joining());
  }

  private static String ones(int chunks) {
    return "1\r\n1\r\n".repeat(chunks) + "0\r\n\r\n";
  }

  private static String zipped(String head, int times) {
    String body = "0".repeat(1 << 20);
    for (int i = 0; i < times; i++) {
      body = Framings.zipped(body);
    }
    return head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static Script drippingHead() {
    return (request, socket) -> {
      for (char letter : (OK + "X-Slow: " + "x".repeat(400)).toCharArray()) {
        ScriptedServer.write(socket, String.valueOf(letter));
        Thread.sleep(20);
      }
    };
  }

  private static String referring(String text, String reference) {
    return text.replace("{$ref: '#/components/schemas/Shop'}", "{$ref: '" + reference + "'}");
  }

  private static String manyOperations(String text) {
    String more =
        IntStream.range(0, 10_000)
            .mapToObj(
                i ->
                    "  /o"
                        + i
                        + ": {get: {operationId: o"
                        + i
                        + ", responses: {'200': {description: x}}}}\n")
            .collect(Collectors.joining());
    return text.replace("paths:\n", "paths:\n" + more);
  }

  @ParameterizedTest
  @MethodSource("strange")
  void should_be_survived(Strange strange) throws Exception {
    try (ScriptedServer trap = ScriptedServer.playingOn("127.0.0.2", (asked, to) -> {});
        StubPlugin plugin = new StubPlugin().asking(Auth.BEARER, CANARY)) {
      strange.how.accept(plugin, URI.create("http://127.0.0.2:" + trap.port()));

      Report report = run(settings(plugin));

      assertThat(report.run().faults()).isEmpty();
      assertThat(report.rules())
          .noneMatch(rule -> String.valueOf(rule.reason()).contains("plugin-conformance itself"));
      assertThat(trap.connections()).isZero();
      assertReadable();
      assertNothingLeaks();
    }
  }

  private Report run(Settings settings) {
    return WrittenRun.of(settings, reports, BOUND);
  }

  private void assertReadable() throws Exception {
    for (String json : List.of("report.json", "report.sarif", "badge.json")) {
      assertThatCode(() -> new ObjectMapper().readTree(reports.resolve(json).toFile()))
          .as(json)
          .doesNotThrowAnyException();
    }
    try (Stream<Path> files = Files.list(reports)) {
      for (Path xml : files.filter(file -> file.toString().endsWith(".xml")).toList()) {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile());
      }
    }
    assertThat(Files.readString(reports.resolve("console.txt"))).doesNotContainPattern(COMMAND);
    assertThat(Files.readString(reports.resolve("report.html")))
        .doesNotContain("<script>alert", "onerror=alert(1)>", "href=\"javascript");
    assertThat(Files.size(reports.resolve("report.json"))).isLessThan(20L << 20);
  }

  private void assertNothingLeaks() throws IOException {
    try (Stream<Path> files = Files.list(reports)) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        assertThat(echoed().values()).as(file.getFileName().toString()).noneMatch(text::contains);
      }
    }
  }

  private Settings settings(StubPlugin plugin) {
    Credentials key = new Credentials(Secret.of("CANARY", CANARY), null, null, null, null, null);
    return SettingsBuilder.forPlugin(plugin.url())
        .credentials(key)
        .limits(new Limits(Duration.ofSeconds(1), 40, Duration.ofSeconds(6), 4))
        .reports(Set.of("json", "html", "junit", "sarif", "markdown"))
        .reportsDirectory(reports)
        .build();
  }
}
