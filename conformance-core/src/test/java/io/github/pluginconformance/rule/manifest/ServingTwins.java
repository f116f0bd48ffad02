package io.github.pluginconformance.rule.manifest;

import static io.github.pluginconformance.rule.manifest.Edits.bytes;
import static io.github.pluginconformance.rule.manifest.Edits.edited;
import static io.github.pluginconformance.rule.manifest.Edits.put;
import static io.github.pluginconformance.rule.manifest.Edits.serve;
import static io.github.pluginconformance.rule.manifest.Edits.text;
import static io.github.pluginconformance.testing.Twin.error;
import static io.github.pluginconformance.testing.Twin.note;
import static io.github.pluginconformance.testing.Twin.warning;

import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.testing.StubFetcher.Canned;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.testing.Twin;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Plugins whose manifest, or what it leads to, is served wrongly. */
final class ServingTwins {

  private static final byte[] GIF = "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1);

  private ServingTwins() {}

  static List<Twin> serving() {
    return List.of(
        error("manifest/reachable", "404", serve(Canned.answer(404, "text/plain", bytes("no")))),
        error("manifest/reachable", "401", serve(Canned.answer(401, "text/plain", bytes("no")))),
        error(
            "manifest/reachable",
            "nobody listens",
            serve(Canned.failure(FailureKind.CONNECT_REFUSED))),
        error("manifest/https", "untrusted", serve(Canned.failure(FailureKind.TLS_UNTRUSTED))),
        error("manifest/https", "expired", serve(Canned.failure(FailureKind.TLS_EXPIRED))),
        error("manifest/https", "too early", serve(Canned.failure(FailureKind.TLS_NOT_YET_VALID))),
        note(
            "manifest/https",
            "the certificate ends soon",
            plugin ->
                serve(
                        TestPlugin.json(plugin.manifest().toString())
                            .despite(FailureKind.TLS_EXPIRES_SOON))
                    .accept(plugin)),
        error("manifest/https", "old TLS", serve(Canned.failure(FailureKind.TLS_VERSION_TOO_OLD))),
        error(
            "manifest/answers-in-time",
            "16 s",
            plugin ->
                serve(TestPlugin.json(plugin.manifest().toString()).after(Duration.ofSeconds(16)))
                    .accept(plugin)),
        note(
            "manifest/answers-in-time",
            "6 s",
            plugin ->
                serve(TestPlugin.json(plugin.manifest().toString()).after(Duration.ofSeconds(6)))
                    .accept(plugin)),
        error(
            "manifest/answers-in-time",
            "never",
            serve(Canned.failure(FailureKind.DEADLINE_EXCEEDED).after(Duration.ofSeconds(50)))),
        error(
            "manifest/redirects-allowed",
            "to a parent",
            serve(Canned.redirect("https://example.com/.well-known/ai-plugin.json"))),
        error(
            "manifest/redirects-allowed",
            "to a sibling",
            serve(Canned.redirect("https://www.example.com/ai-plugin.json"))),
        error(
            "manifest/redirects-allowed",
            "down to http",
            serve(Canned.redirect("http://todo.example.com/.well-known/ai-plugin.json"))),
        error(
            "manifest/strict-json", "a page", text("<!DOCTYPE html><html><body>Hi</body></html>")),
        error("manifest/strict-json", "no object", text("[1, 2]")),
        error("manifest/strict-json", "empty", text("")),
        error("manifest/strict-json", "trailing comma", edited("\"legal\"", "}", ",}")),
        error("manifest/strict-json", "comment", edited("", "{", "{ // to be reviewed\n")),
        error("manifest/strict-json", "byte order mark", edited("", "{", "\uFEFF{")),
        error("manifest/strict-json", "closed too early", edited("", ",\"auth\"", "},\"auth\"")),
        error("manifest/strict-json", "a comma too few", edited("", ",\"auth\"", "\"auth\"")),
        error("manifest/strict-json", "a brace too many", edited("\"legal\"", "}", "}}")),
        error(
            "manifest/strict-json",
            "single quotes",
            edited("", "\"schema_version\"", "'schema_version'")),
        warning(
            "manifest/strict-json", "key twice", edited("", "{", "{\"schema_version\":\"v1\",")),
        warning(
            "manifest/media-type",
            "text/html",
            plugin ->
                serve(
                        Canned.answer(200, "text/html", bytes(plugin.manifest().toString()))
                            .with("Access-Control-Allow-Origin", "*"))
                    .accept(plugin)));
  }

  private static boolean isOf(Request request, String page) {
    return request.headers().contains(new Header("Origin", page));
  }

  static List<Twin> links() {
    return List.of(
        error("manifest/logo-loads", "relative", put("logo_url", "/logo.png")),
        warning(
            "manifest/logo-loads",
            "inside of the address",
            put("logo_url", "data:image/png;base64,AAAA")),
        error(
            "manifest/logo-loads",
            "404",
            plugin -> plugin.serve(TestPlugin.LOGO, Canned.answer(404, "image/png", new byte[0]))),
        error(
            "manifest/logo-loads",
            "a page",
            plugin ->
                plugin.serve(TestPlugin.LOGO, Canned.answer(200, "text/html", bytes("<html>")))),
        error(
            "manifest/logo-loads",
            "GIF",
            plugin -> plugin.serve(TestPlugin.LOGO, Canned.answer(200, "image/gif", GIF))),
        error(
            "manifest/logo-loads",
            "wrong type",
            plugin ->
                plugin.serve(
                    TestPlugin.LOGO, Canned.answer(200, "image/jpeg", TestPlugin.png(512, 512)))),
        note(
            "manifest/logo-loads",
            "small",
            plugin ->
                plugin.serve(
                    TestPlugin.LOGO, Canned.answer(200, "image/png", TestPlugin.png(64, 64)))),
        error(
            "manifest/legal-info-loads",
            "404",
            plugin -> plugin.serve(TestPlugin.LEGAL, Canned.answer(404, "text/html", new byte[0]))),
        warning(
            "manifest/logo-loads",
            "a private address, though the plugin is public",
            plugin -> plugin.serve(TestPlugin.LOGO, Canned.failure(FailureKind.SSRF_INWARD))),
        warning(
            "manifest/legal-info-loads",
            "a private address, though the plugin is public",
            plugin -> plugin.serve(TestPlugin.LEGAL, Canned.failure(FailureKind.SSRF_INWARD))),
        warning("manifest/legal-info-loads", "relative", put("legal_info_url", "/legal")),
        warning(
            "manifest/logo-loads",
            "a space in it",
            plugin -> {
              plugin.manifest().put("logo_url", TestPlugin.ORIGIN + "/our logo.png");
              plugin.serve(
                  TestPlugin.ORIGIN + "/our%20logo.png",
                  Canned.answer(200, "image/png", TestPlugin.png(512, 512)));
            }),
        error("manifest/legal-info-loads", "a mail address", put("legal_info_url", "hi@x.example")),
        error("manifest/legal-info-loads", "no address", put("legal_info_url", "see below")),
        warning(
            "manifest/legal-info-loads",
            "another domain",
            plugin -> {
              plugin.manifest().put("legal_info_url", "https://lawyers.example.org/todo");
              plugin.serve(
                  "https://lawyers.example.org/todo",
                  Canned.answer(200, "text/html", bytes("<p>")));
            }),
        error("manifest/contact-email", "no address", put("contact_email", "support")),
        error("manifest/contact-email", "no domain", put("contact_email", "support@todo")),
        warning("manifest/contact-email", "two at signs", put("contact_email", "a@b@example.com")),
        note("manifest/contact-email", "another domain", put("contact_email", "me@example.org")));
  }

  static List<Twin> around() {
    return List.of(
        warning(
            "manifest/any-client-served",
            "browsers only",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request -> request.purpose().equals("manifest as ChatGPT-User"),
                            Canned.answer(403, "text/plain", bytes("robot"))))),
        warning(
            "manifest/any-client-served",
            "another body",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request -> request.purpose().equals("manifest as a browser"),
                            TestPlugin.json("{}")))),
        note(
            "manifest/cors",
            "no preflight",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request -> request.method().equals("OPTIONS"),
                            Canned.answer(405, "text/plain", new byte[0])))),
        note(
            "manifest/cors",
            "the document refused to pages",
            plugin ->
                plugin.serve(
                    lines ->
                        lines.on(
                            request ->
                                request.purpose().startsWith("document")
                                    && (isOf(request, "https://chatgpt.com")
                                        || isOf(request, "https://chat.openai.com")),
                            Canned.answer(403, "text/plain", bytes("Invalid CORS request"))))));
  }
}
