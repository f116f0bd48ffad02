package io.github.pluginconformance.run;

import static io.github.pluginconformance.run.HostileCase.ANSWER;
import static io.github.pluginconformance.run.HostileCase.DOCUMENT;
import static io.github.pluginconformance.run.HostileCase.MANIFEST;
import static io.github.pluginconformance.run.HostileCase.document;
import static io.github.pluginconformance.run.HostileCase.manifest;
import static io.github.pluginconformance.run.HostileCase.page;
import static io.github.pluginconformance.run.HostileCase.redirect;
import static io.github.pluginconformance.run.HostileScripts.OK;
import static io.github.pluginconformance.run.HostileScripts.dripping;
import static io.github.pluginconformance.run.HostileScripts.endless;
import static io.github.pluginconformance.run.HostileScripts.json;
import static io.github.pluginconformance.run.HostileScripts.raw;
import static io.github.pluginconformance.run.HostileScripts.resetting;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Hostile plugins, and what the report has to call it. */
final class HostileCases {

  private static final String SHOP = "    Shop:\n";
  private static final String PLACE = "place: {type: string,";

  private HostileCases() {}

  static List<HostileCase> wire() {
    return List.of(
        page("endless manifest", MANIFEST, endless(OK + "\r\n", " ".repeat(8000)), TOO_LARGE),
        page("endless document", DOCUMENT, endless(OK + "\r\n", " ".repeat(8000)), TOO_LARGE),
        page("endless answer", ANSWER, endless(OK + "\r\n", " ".repeat(8000)), TOO_LARGE),
        page("bomb for a manifest", MANIFEST, HostileScripts.bomb(), INFLATED),
        page("bomb for an answer", ANSWER, HostileScripts.bomb(), INFLATED),
        page("dripping manifest", MANIFEST, dripping(OK + "\r\n"), DEADLINE).hastily(),
        page("dripping document", DOCUMENT, dripping(OK + "\r\n"), DEADLINE).hastily(),
        page("dripping answer", ANSWER, dripping(OK + "\r\n"), DEADLINE).hastily(),
        page("reset manifest", MANIFEST, resetting(""), "transport.connection-reset"),
        page(
            "answer reset half-way",
            ANSWER,
            resetting(OK + "Content-Length: 1000\r\n\r\n{\"shops\":[]}"),
            "transport.truncated"),
        page("empty answer", ANSWER, raw(""), "transport.empty-response"),
        page(
            "two lengths",
            ANSWER,
            raw(OK + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}"),
            "http.conflicting-content-length"),
        page(
            "twenty thousand fields",
            ANSWER,
            raw(OK + "X: 1\r\n".repeat(20_000) + "\r\n{}"),
            "limit.headers-too-large"),
        page(
            "escape sequence in a field",
            ANSWER,
            raw(OK + "X-Bad: \u001b[31m::error::\r\nContent-Length: 12\r\n\r\n{\"shops\":[]}"),
            "http.control-char-in-header"),
        page(
            "too short",
            DOCUMENT,
            raw(OK + "Content-Length: 1000\r\n\r\n{}"),
            "transport.truncated"),
        page(
            "length and chunks",
            DOCUMENT,
            raw(OK + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"),
            "http.ambiguous-framing"),
        page("negative length", MANIFEST, raw(OK + "Content-Length: -5\r\n\r\n{}"), BAD_LENGTH),
        page(
            "chunk of no size",
            ANSWER,
            raw(OK + "Transfer-Encoding: chunked\r\n\r\nZZZ\r\n{}"),
            "transport.malformed-chunk"),
        page("status 600", ANSWER, raw("HTTP/1.1 600 X\r\n\r\n{}"), "http.invalid-status"),
        page("status 101", DOCUMENT, raw("HTTP/1.1 101 X\r\n\r\n"), "http.body-not-allowed"),
        page("brotli", ANSWER, raw(OK + "Content-Encoding: br\r\n\r\nxx"), "unsolicited-encoding"),
        page(
            "gzip members of nothing",
            ANSWER,
            raw(OK + "Content-Encoding: gzip\r\n\r\n" + Framings.zipped("").repeat(45_000)),
            "http.encoding-corrupt"),
        page(
            "gzip declared twice",
            ANSWER,
            raw(OK + "Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n\r\n"),
            "operation/"),
        page(
            "too many requests",
            ANSWER,
            raw("HTTP/1.1 429 No\r\nRetry-After: -1\r\nContent-Length: 2\r\n\r\n{}"),
            "rate limited"),
        page(
            "two types",
            ANSWER,
            raw(OK + "Content-Type: text/html\r\nContent-Length: 12\r\n\r\n{\"shops\":[]}"),
            "http.lenient-framing"),
        page("no gzip", ANSWER, raw(OK + "Content-Encoding: gzip\r\n\r\n{}"), "encoding-mismatch"));
  }

  static List<HostileCase> redirects() {
    return List.of(
        redirect("manifest in a circle", MANIFEST, MANIFEST, "redirect.loop"),
        redirect(
            "manifest to the metadata service",
            MANIFEST,
            "http://169.254.169.254/latest/meta-data/",
            "169.254.169.254"),
        redirect("manifest to a file", MANIFEST, "file:///etc/passwd", "ssrf.scheme"),
        redirect("manifest to the trap", MANIFEST, "TRAP/x", "manifest/redirects-allowed"),
        redirect("document to the trap", DOCUMENT, "TRAP/x", "a redirect to http://127.0.0.1"),
        redirect("answer to the trap", ANSWER, "TRAP/x", "operation/status-declared"),
        redirect("manifest to nowhere", MANIFEST, "http://[bad", "redirect.bad-location"),
        manifest(
            "manifest leads to the trap",
            text -> text.replace("ROOT/openapi.yaml", "TRAP/openapi.yaml"),
            "api.url names another server"),
        manifest(
            "manifest leads to a file",
            text -> text.replace("ROOT/openapi.yaml", "file:///etc/passwd"),
            "openapi/reachable"),
        document(
            "document leads to the trap",
            text -> text.replace("'BASE'", "'TRAP'").replace("required: [shops]", "required: [x]"),
            "openapi/server-on-own-domain"),
        oauth("token endpoint to the trap", HostileScripts.redirecting("TRAP/token")),
        oauth("token endpoint without end", endless(OK + "\r\n", " ".repeat(8000))),
        oauth("token endpoint deep", json("[".repeat(100_000))));
  }

  private static HostileCase oauth(
      String id, io.github.pluginconformance.testing.ScriptedServer.Script token) {
    return manifest(
            id,
            text ->
                text.replace(
                    "AUTH",
                    "{\"type\":\"oauth\",\"client_url\":\"ROOT/authorize\",\"scope\":\"\","
                        + "\"authorization_url\":\"ROOT/token\",\"authorization_content_type\":"
                        + "\"application/json\",\"verification_tokens\":{\"openai\":"
                        + "\"0123456789abcdef0123456789abcdef\"}}"),
            "auth/")
        .and(
            (plugin, trap) ->
                plugin
                    .at("/authorize", HostileScripts.authorizing())
                    .at(
                        "/token",
                        id.endsWith("trap") ? HostileScripts.redirecting(trap + "/token") : token));
  }

  static List<HostileCase> answers() {
    return List.of(
        page("deep", ANSWER, json("{\"shops\":" + "[".repeat(100_000)), "limit.json-depth"),
        page("colliding keys", ANSWER, json(HostileScripts.collidingKeys()), MISMATCH),
        page("huge exponent", ANSWER, json("{\"shops\":1e999999999}"), "limit.json-number"),
        page("double key", ANSWER, json("{\"shops\":[],\"shops\":[]}"), "json.duplicate-key"),
        page("more after it", ANSWER, json("{\"shops\":[]} <html>"), "json.trailing-content"),
        page("no UTF-8", ANSWER, json("{\"shops\":[\"\u00c0\u00af\"]}"), "json.not-utf8"),
        page("login page", ANSWER, json("<html>Log in " + HostileScripts.CANARY), "operation/"),
        page("nothing", ANSWER, json(""), "operation/"),
        page(
            "million numbers",
            ANSWER,
            json("{\"shops\":[" + "1,".repeat(100_000) + "1]}"),
            MISMATCH));
  }

  static List<HostileCase> documents() {
    return List.of(
        document("alias bomb", text -> text + aliases(), "limit.yaml-aliases"),
        document("cycle", text -> text + "x-a: &a {b: *a}\n", "yaml.cycle"),
        document("merged bomb", text -> text + merges(), "limit.yaml-aliases"),
        document("two documents", text -> text + "---\na: b\n", "yaml.multiple-documents"),
        document("key within itself", text -> text + "? &a [*a]\n: x\n", "yaml.recursive-key"),
        document("same key twice", text -> text + "paths: {}\n", "yaml.duplicate-key"),
        document(
            "class", text -> text + "x-a: !!javax.script.ScriptEngineManager []\n", "yaml.tag"),
        document("deep", text -> text + "x-a: " + "[".repeat(5000), "limit.yaml-depth"),
        document("long scalar", text -> text.replace(PLACE, example(5 << 20)), "yaml-scalar"),
        document("file", text -> shop(text, "$ref: 'file:///etc/passwd'"), "spec.file-ref"),
        document("remote", text -> shop(text, "$ref: 'TRAP/shop.yaml'"), "spec.remote-ref"),
        document("loop", text -> shop(text, "$ref: '#/components/schemas/Shop'"), "spec.ref-loop"),
        document("fan-out", HostileCases::fanOut, "limit."),
        document("slow pattern", text -> place(text, "pattern: '^(.*a){25}$'"), MISMATCH),
        document("back-tracking pattern", text -> place(text, "pattern: '^((a+)+)\\2$'"), "pattern")
            .and(
                (plugin, trap) ->
                    plugin.at(
                        ANSWER,
                        json(
                            "{\"shops\":[{\"name\":\"corner\",\"place\":\""
                                + "a".repeat(50_000)
                                + "!\"}]}"))),
        document("long input", text -> input(text, "minLength: 2000000000"), "operation/exercised"),
        document("large list", HostileCases::largeList, "operation/exercised"));
  }

  private static String example(int length) {
    return PLACE + " example: '" + "x".repeat(length) + "',";
  }

  private static String shop(String text, String schema) {
    return text.substring(0, text.indexOf(SHOP)) + SHOP + "      " + schema + "\n";
  }

  private static String place(String text, String keyword) {
    return text.replace(PLACE, PLACE + " " + keyword + ",");
  }

  /** Both operations need a value that nobody can make. */
  private static String input(String text, String keyword) {
    return text.replace("{type: string, example: corner}", "{type: string, " + keyword + "}")
        .replace("in: query", "in: query\n              required: true".replace("    ", "  "))
        .replace("{type: integer, minimum: 1, maximum: 10}", "{type: string, " + keyword + "}");
  }

  private static String largeList(String text) {
    return text.replace(
            "{type: string, example: corner}",
            "{type: array, items: {type: string}, minItems: 1000000000}")
        .replace("in: query", "in: query\n          required: true")
        .replace(
            "{type: integer, minimum: 1, maximum: 10}",
            "{type: array, items: {type: string}, minItems: 1000000000}");
  }

  /** Sixteen levels of three alternatives each, none of which fits. */
  private static String fanOut(String text) {
    String levels =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    "    L%d: {anyOf: [%s, %s, %s]}\n"
                        .formatted(i, level(i + 1), level(i + 1), level(i + 1)))
            .collect(Collectors.joining());
    return shop(text, "allOf: [{$ref: '#/components/schemas/L0'}]")
        + levels
        + "    L16: {type: integer}\n";
  }

  private static String level(int number) {
    return "{$ref: '#/components/schemas/L" + number + "'}";
  }

  private static String aliases() {
    return "x-a0: &a0 [1,1]\n"
        + IntStream.range(1, 60)
            .mapToObj(i -> "x-a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n")
            .collect(Collectors.joining());
  }

  private static String merges() {
    return "x-a0: &a0 {a: 1}\n"
        + IntStream.range(1, 60)
            .mapToObj(
                i -> "x-a" + i + ": &a" + i + " {<<: [*a" + (i - 1) + ", *a" + (i - 1) + "]}\n")
            .collect(Collectors.joining());
  }

  private static final String BAD_LENGTH = "http.bad-content-length";
  private static final String TOO_LARGE = "limit.body-too-large";
  private static final String INFLATED = "limit.decompressed-too-large";
  private static final String DEADLINE = "transport.deadline-exceeded";
  private static final String MISMATCH = "operation/body-matches-schema";
}
