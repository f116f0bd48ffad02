package io.github.pluginconformance.run;

import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.ScriptedServer.Script;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a hostile server sends. Every answer shows the credential that it was given. */
final class HostileScripts {

  static final String CANARY = "canary+5f2b91/c7d0aa";

  static final String OK =
      "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX-Echo: Bearer " + CANARY + "\r\n";

  private HostileScripts() {}

  static Script raw(String bytes) {
    return (request, socket) -> ScriptedServer.write(socket, bytes);
  }

  static Script json(String body) {
    return raw(OK + "Content-Length: " + body.length() + "\r\n\r\n" + body);
  }

  static Script redirecting(String location) {
    return raw(
        "HTTP/1.1 307 Moved\r\nContent-Length: 0\r\nX-Echo: "
            + CANARY
            + "\r\nLocation: "
            + location
            + "\r\n\r\n");
  }

  static Script resetting(String bytes) {
    return (request, socket) -> {
      ScriptedServer.write(socket, bytes);
      ScriptedServer.reset(socket);
    };
  }

  static Script endless(String head, String part) {
    return (request, socket) -> {
      ScriptedServer.write(socket, head);
      while (!Thread.interrupted()) {
        ScriptedServer.write(socket, part);
      }
    };
  }

  static Script dripping(String head) {
    return (request, socket) -> {
      ScriptedServer.write(socket, head);
      for (int i = 0; i < 600; i++) {
        ScriptedServer.write(socket, " ");
        Thread.sleep(100);
      }
    };
  }

  static Script bomb() {
    String zipped = Framings.zipped("0".repeat(40 << 20));
    return raw(
        OK + "Content-Encoding: gzip\r\nContent-Length: " + zipped.length() + "\r\n\r\n" + zipped);
  }

  /** Sends the browser back with a code, as an authorization server does. */
  static Script authorizing() {
    return (request, socket) -> {
      String path = request.path();
      String back = parameter(path, "redirect_uri");
      String state = parameter(path, "state");
      redirecting(
              java.net.URLDecoder.decode(back, java.nio.charset.StandardCharsets.UTF_8)
                  + "?code=some-code-8821&state="
                  + state)
          .play(request, socket);
    };
  }

  private static String parameter(String path, String name) {
    return path.replaceAll(".*[?&]" + name + "=([^&]*).*", "$1");
  }

  /** An object of many keys that all have the same hash. */
  static String collidingKeys() {
    return IntStream.range(0, 1 << 12)
        .mapToObj(HostileScripts::colliding)
        .collect(Collectors.joining(":1,", "{", ":1}"));
  }

  private static String colliding(int number) {
    return IntStream.range(0, 12)
        .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
        .collect(Collectors.joining("", "\"", "\""));
  }
}
