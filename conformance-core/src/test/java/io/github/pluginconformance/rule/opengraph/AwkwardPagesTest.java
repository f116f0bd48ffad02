package io.github.pluginconformance.rule.opengraph;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.testing.PageServer;
import io.github.pluginconformance.testing.ScriptedServer;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages as they are met in the wild, each with the findings it must and must not bring. */
class AwkwardPagesTest {

  private static final List<String> ALL_MISSING =
      List.of(
          "site-name error og:site_name",
          "title error og:title",
          "description error og:description",
          "image error og:image",
          "url error og:url",
          "type note og:type");
  private static final List<String> ODD_PLACE =
      List.of(
          "property-attribute warning og:site_name",
          "property-attribute warning og:title",
          "property-attribute warning og:description",
          "property-attribute warning og:image",
          "property-attribute warning og:url");
  private static final List<String> NONE = List.of();

  /** What cannot be said about a page that nobody has seen. */
  private static final List<String> UNSEEN =
      Stream.of(
              "site-name",
              "title",
              "description",
              "image",
              "url",
              "image-loads",
              "url-matches",
              "type",
              "property-attribute",
              "unambiguous",
              "filled-in",
              "robots-allow")
          .map(rule -> rule + " notVerified")
          .toList();

  private static final List<String> UNDECIDED =
      Stream.of("site-name", "title", "description", "image", "url", "type")
          .map(rule -> rule + " errored")
          .toList();

  @TempDir Path reports;

  @ParameterizedTest(name = "{0}")
  @MethodSource({"inThePage", "characters", "images", "onTheWay", "notPages", "large"})
  void is_judged_as_it_deserves(
      String name,
      BiConsumer<PageServer, ScriptedServer> making,
      List<String> findings,
      List<String> open) {
    try (PageServer plugin = new PageServer();
        ScriptedServer trap = ScriptedServer.json("{}")) {
      making.accept(plugin, trap);
      Looked looked = Looked.at(plugin, reports);

      assertThat(looked.findings()).as(name).containsExactlyElementsOf(findings);
      assertThat(looked.open()).as(name).containsExactlyElementsOf(open);
      assertThat(trap.connections()).isZero();
    }
  }

  static Stream<Arguments> inThePage() {
    return Stream.of(
        wrapped("tags in a comment", ALL_MISSING, "<!-- ", " -->"),
        wrapped("tags in a script", ALL_MISSING, "<script>var head = `", "`</script>"),
        wrapped("tags in a template", ALL_MISSING, "<template>", "</template>"),
        wrapped("tags in noscript", ODD_PLACE, "<noscript>", "</noscript>"),
        body("tags in a textarea", ALL_MISSING, "<textarea>%s</textarea>"),
        body("tags in the body", ODD_PLACE, "<div>%s</div>"),
        tags("tags with name=", ODD_PLACE, tags -> tags.replace("property=", "name=")),
        tags(
            "a title repeated with another value",
            List.of("unambiguous warning og:title"),
            tags -> tags + "<meta property='og:title' content='Welcome'>"),
        tags(
            "a title repeated with the same value",
            NONE,
            tags -> tags + "<meta property='og:title' content='A thing'>"),
        tags(
            "several images",
            NONE,
            tags -> tags + "<meta property='og:image' content='https://cdn.example.com/2.png'>"),
        tags(
            "a title of invisible characters",
            List.of("title error og:title"),
            tags -> tags.replace("\"A thing\"", "\"&nbsp;&#8203;&shy; \"")),
        tags(
            "a tag without content",
            List.of("description error og:description"),
            tags -> tags.replace("content=\"What it is good for\"", "")),
        tags(
            "a title of 100,000 characters",
            List.of("filled-in warning og:title"),
            tags -> tags.replace("A thing", "A thing ".repeat(12_500))),
        row(
            "an iframe with its own document",
            ALL_MISSING,
            (plugin, trap) -> {
              String inner = plugin.tags("/page").replace("\"", "&quot;");
              plugin.page(
                  "/page", PageServer.html("", "<iframe srcdoc=\"" + inner + "\"></iframe>"));
            }),
        row(
            "no head, no body, no html",
            NONE,
            (plugin, trap) -> plugin.page("/page", plugin.tags("/page") + "<p>A thing")),
        row(
            "tags only by script",
            ALL_MISSING,
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    "<!DOCTYPE html><html><head></head><body><div id=app></div>"
                        + "<script src=/app.js></script></body></html>")),
        row(
            "meta refresh",
            ALL_MISSING,
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    "<html><head><meta http-equiv=refresh content='0;url=/other'></head></html>")),
        tags(
            "meta refresh without end",
            NONE,
            tags -> tags + "<meta http-equiv=refresh content='" + " ".repeat(300_000) + "'>"),
        tags(
            "meta refresh that breaks its line",
            NONE,
            tags ->
                tags
                    + "<meta http-equiv=refresh content=\"0;url="
                    + "a".repeat(300_000)
                    + "'\n\">"),
        row(
            "ten thousand tags deep in a template",
            NONE,
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    PageServer.html(
                        plugin.tags("/page")
                            + "<template>"
                            + "<div>".repeat(150_000)
                            + "<meta property='og:title' content='x'>".repeat(10_000)
                            + "</template>",
                        ""))),
        row(
            "two hundred thousand attributes",
            NONE,
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    PageServer.html(
                        plugin.tags("/page"),
                        IntStream.range(0, 200_000)
                            .mapToObj(i -> " a" + i)
                            .collect(Collectors.joining("", "<p", ">"))))),
        row(
            "a frame with its own document",
            ALL_MISSING,
            (plugin, trap) ->
                plugin.page("/page", "<html><frameset><frame src='/other'></frameset></html>")),
        row(
            "an entity that names a file",
            ODD_PLACE,
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    "text/html",
                    ("<?xml version='1.0'?><!DOCTYPE html [<!ENTITY x SYSTEM"
                            + " 'file:///etc/hostname'>]><html><head>"
                            + plugin.tags("/page").replace("A thing", "A thing &x;")
                            + "</head><body/></html>")
                        .getBytes(StandardCharsets.UTF_8))),
        row(
            "a million nested elements",
            NONE,
            (plugin, trap) ->
                plugin.page(
                    "/page", PageServer.html(plugin.tags("/page"), "<b>".repeat(600_000)))));
  }

  static Stream<Arguments> characters() {
    return Stream.of(
        encoded("windows-1251 named in the page", "text/html", "windows-1251", "Чай", NONE),
        encoded(
            "Shift_JIS named in the header",
            "text/html;charset=Shift_JIS",
            "Shift_JIS",
            "お茶",
            NONE),
        encoded("UTF-16 with a byte order mark", "text/html", "UTF-16", "Чай", NONE),
        encoded("UTF-8 that nobody names", "text/html", "UTF-8", "Tee für zwei", NONE),
        encoded(
            "UTF-8 under the name of Latin-1",
            "text/html; charset=iso-8859-1",
            "UTF-8",
            "Tee für zwei",
            List.of("filled-in warning og:title")),
        encoded(
            "a charset that nobody knows",
            "text/html; charset=evil-9",
            "UTF-8",
            "Tee für zwei",
            List.of("filled-in warning og:title")),
        row(
            "UTF-8 that calls itself KOI8",
            List.of("filled-in warning og:title"),
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    "text/html; charset=utf-8",
                    PageServer.html(
                            "<meta charset=koi8-r>"
                                + plugin.tags("/page").replace("A thing", "Tee f\u00fcr zwei"),
                            "")
                        .getBytes(StandardCharsets.UTF_8))),
        encoded("UTF-7, but plain ASCII", "text/html; charset=utf-7", "UTF-8", "Tea", NONE));
  }

  static Stream<Arguments> images() {
    List<String> image = List.of("image error og:image");
    List<String> broken = List.of("image-loads error og:image");
    List<String> advice = List.of("image-loads note og:image");
    return Stream.of(
        address("a relative image", image, "/image.png"),
        address("an image without a scheme", image, "//localhost/image.png"),
        address("an image in the page itself", image, "data:image/png;base64,iVBORw0KGgo="),
        tags(
            "a relative image with another base",
            List.of("image error og:image", "url-matches warning base"),
            tags ->
                "<base href='https://cdn.invalid/'>"
                    + tags.replaceFirst("http://localhost:\\d+/image.png", "image.png")),
        image("an image that is gone", broken, 404, "text/html", "<h1>Gone</h1>"),
        image("a page instead of an image", broken, 200, "image/png", "<!DOCTYPE html><h1>No</h1>"),
        image("an empty image", broken, 200, "image/png", ""),
        image("an image as octet-stream", advice, 200, "application/octet-stream", PageServer.PNG),
        image(
            "a small image",
            advice,
            200,
            "image/png",
            PageServer.PNG.replace("\u0001\u002c", "\0\u0064")),
        image("a drawing", NONE, 200, "image/svg+xml", "<svg xmlns='http://www.w3.org/2000/svg'/>"),
        image("an AVIF", NONE, 200, "image/avif", "\0\0\0\u0020ftypavif\0\0\0\0"),
        image("a large image", NONE, 200, "image/png", PageServer.PNG + "x".repeat(300_000)),
        row(
            "an image on another server of this machine",
            NONE,
            List.of("image-loads notVerified"),
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    plugin
                        .goodPage("/page")
                        .replaceFirst(
                            "http://localhost:\\d+/image.png",
                            trap.uri("/image.png").toString()))));
  }

  static Stream<Arguments> onTheWay() {
    List<String> unloaded = List.of("page-loads error");
    return Stream.of(
        row(
            "a redirect loop",
            unloaded,
            UNSEEN,
            (plugin, trap) -> redirect(plugin, "/page", "/page")),
        row(
            "seven redirects",
            unloaded,
            UNSEEN,
            (plugin, trap) -> {
              redirect(plugin, "/page", "/hop1");
              for (int i = 1; i < 7; i++) {
                redirect(plugin, "/hop" + i, "/hop" + (i + 1));
              }
            }),
        row(
            "one redirect",
            NONE,
            (plugin, trap) -> {
              plugin.page("/other", plugin.goodPage("/other"));
              redirect(plugin, "/page", "/other");
            }),
        row(
            "a redirect to another server of this machine",
            NONE,
            Stream.concat(Stream.of("page-loads notVerified"), UNSEEN.stream()).toList(),
            (plugin, trap) -> redirect(plugin, "/page", trap.uri("/secret").toString())),
        row(
            "a redirect to a file",
            NONE,
            Stream.concat(Stream.of("page-loads notVerified"), UNSEEN.stream()).toList(),
            (plugin, trap) -> redirect(plugin, "/page", "file:///etc/passwd")),
        row(
            "nothing for robots",
            unloaded,
            UNSEEN,
            (plugin, trap) -> plugin.at("/page", 403, "Content-Type: text/html\r\n", "No robots")),
        row(
            "a page that breaks off",
            unloaded,
            UNSEEN,
            (plugin, trap) ->
                plugin.playing(
                    "/page",
                    (request, socket) ->
                        ScriptedServer.write(
                            socket,
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
                                + "Content-Length: 5000\r\n\r\n<html>"))));
  }

  static Stream<Arguments> notPages() {
    return Stream.of(
        served("a document to print", NONE, "application/pdf", "%PDF-1.7"),
        served("data", NONE, "application/json", "{\"id\":1}"),
        served("an image", NONE, "image/png", PageServer.PNG),
        served("a text", NONE, "text/plain", "just words"),
        row(
            "a page under the name of a text",
            List.of("page-loads error"),
            UNSEEN,
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    "text/plain",
                    plugin.goodPage("/page").getBytes(StandardCharsets.UTF_8))),
        row(
            "a page without a type",
            NONE,
            (plugin, trap) -> plugin.at("/page", 200, "", plugin.goodPage("/page"))));
  }

  static Stream<Arguments> large() {
    return Stream.of(
        row(
            "41 MB, the tags in front",
            NONE,
            (plugin, trap) -> endless(plugin, plugin.goodPage("/page"), 41 << 20)),
        row(
            "41 MB, the tags behind",
            NONE,
            UNDECIDED,
            (plugin, trap) -> endless(plugin, "<!DOCTYPE html><html><head>", 41 << 20)),
        row(
            "a page that never ends",
            NONE,
            UNDECIDED,
            (plugin, trap) -> endless(plugin, "<!DOCTYPE html>", Integer.MAX_VALUE)),
        row(
            "a tag of 100,000 letters behind the tags",
            NONE,
            (plugin, trap) ->
                plugin.page(
                    "/page", PageServer.html(plugin.tags("/page"), "<" + "a".repeat(100_000)))),
        row(
            "a tag of 100,000 letters in front of the tags",
            NONE,
            UNDECIDED,
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    PageServer.html("<" + "a".repeat(100_000) + ">" + plugin.tags("/page"), ""))),
        row(
            "2,000 tags in front of the title",
            NONE,
            UNDECIDED,
            (plugin, trap) ->
                plugin.page(
                    "/page",
                    PageServer.html(
                        "<meta property='og:see_also' content='x'>".repeat(2_000)
                            + plugin.tags("/page"),
                        ""))));
  }

  private static void endless(PageServer plugin, String start, int bytes) {
    plugin.playing("/page", (request, socket) -> pour(socket, start, bytes));
  }

  private static void pour(Socket socket, String start, int bytes) throws java.io.IOException {
    ScriptedServer.write(
        socket, "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n" + start);
    String comment = "<!-- " + "x".repeat(65_000) + " -->\n";
    for (int sent = 0; sent >= 0 && sent < bytes; sent += comment.length()) {
      ScriptedServer.write(socket, comment);
    }
  }

  private static void redirect(PageServer plugin, String from, String to) {
    plugin.at(from, 302, "Location: " + to + "\r\n", "");
  }

  private static Arguments encoded(
      String name, String type, String charset, String title, List<String> findings) {
    return row(
        name,
        findings,
        (plugin, trap) -> {
          String own = charset.startsWith("windows") ? "<meta charset=\"" + charset + "\">" : "";
          String tags = own + plugin.tags("/page").replace("A thing", title);
          String whole = PageServer.html(tags, "");
          plugin.page("/page", type, whole.getBytes(Charset.forName(charset)));
        });
  }

  private static Arguments wrapped(
      String name, List<String> findings, String before, String after) {
    return tags(name, findings, tags -> before + tags + after);
  }

  private static Arguments body(String name, List<String> findings, String around) {
    return row(
        name,
        findings,
        (plugin, trap) ->
            plugin.page("/page", PageServer.html("", around.formatted(plugin.tags("/page")))));
  }

  private static Arguments address(String name, List<String> findings, String image) {
    return tags(
        name, findings, tags -> tags.replaceFirst("http://localhost:\\d+/image.png", image));
  }

  private static Arguments tags(String name, List<String> findings, UnaryOperator<String> change) {
    return row(
        name,
        findings,
        (plugin, trap) ->
            plugin.page("/page", PageServer.html(change.apply(plugin.tags("/page")), "")));
  }

  private static Arguments image(
      String name, List<String> findings, int status, String type, String body) {
    return row(
        name,
        findings,
        (plugin, trap) -> plugin.at("/image.png", status, "Content-Type: " + type + "\r\n", body));
  }

  private static Arguments served(String name, List<String> findings, String type, String body) {
    return row(
        name,
        findings,
        (plugin, trap) -> plugin.page("/page", type, body.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static Arguments row(
      String name, List<String> findings, BiConsumer<PageServer, ScriptedServer> making) {
    return row(name, findings, NONE, making);
  }

  private static Arguments row(
      String name,
      List<String> findings,
      List<String> open,
      BiConsumer<PageServer, ScriptedServer> making) {
    return Arguments.of(name, making, findings, open);
  }
}
