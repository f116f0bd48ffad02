package io.github.pluginconformance.run;

import io.github.pluginconformance.testing.Gzip;
import io.github.pluginconformance.testing.StubPlugin.Page;
import java.nio.charset.StandardCharsets;

/** Lawful ways to write an answer. */
final class Framings {

  private Framings() {}

  static String chunked(Page page) {
    return head(page, "Transfer-Encoding: chunked\r\n") + chunks(page.body());
  }

  static String gzip(Page page) {
    String body = zipped(page.body());
    return head(page, "Content-Encoding: gzip\r\nContent-Length: " + body.length() + "\r\n") + body;
  }

  static String gzipInChunks(Page page) {
    return head(page, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n")
        + chunks(zipped(page.body()));
  }

  static String untilClose(Page page) {
    return head(page, "Connection: close\r\n").replace("HTTP/1.1", "HTTP/1.0") + page.body();
  }

  static String closedEarly(Page page) {
    return page.plain()
        .replaceFirst("\r\n", "\r\nConnection: keep-alive\r\nKeep-Alive: timeout=60\r\n");
  }

  static String oddCase(Page page) {
    String type = page.type().replaceAll(";.*", "") + ";charset=\"UTF-8\"";
    return page.plain()
        .replaceFirst("Content-Type: [^\r]*", "cOnTeNt-tYpE:" + (isText(page) ? type : page.type()))
        .replaceFirst("Content-Length", "CONTENT-LENGTH")
        .replace("Access-Control", "access-control");
  }

  static String earlyHints(Page page) {
    return "HTTP/1.1 103 Early Hints\r\nLink: </style.css>; rel=preload\r\n\r\n" + page.plain();
  }

  private static boolean isText(Page page) {
    return !page.type().startsWith("image/");
  }

  private static String head(Page page, String fields) {
    return "HTTP/1.1 %d Reason\r\nContent-Type: %s\r\n%s%s\r\n"
        .formatted(page.status(), page.type(), page.fields(), fields);
  }

  private static String chunks(String body) {
    int middle = body.length() / 2;
    return chunk(body.substring(0, middle)) + chunk(body.substring(middle)) + "0\r\n\r\n";
  }

  private static String chunk(String part) {
    return part.isEmpty() ? "" : Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
  }

  static String zipped(String body) {
    byte[] plain = body.getBytes(StandardCharsets.ISO_8859_1);
    return new String(Gzip.of(plain), StandardCharsets.ISO_8859_1);
  }
}
