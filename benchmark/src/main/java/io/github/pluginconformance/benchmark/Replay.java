package io.github.pluginconformance.benchmark;

import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The same requests once more, sent and read to their end and otherwise not looked at. */
final class Replay {

  private static final int BUFFER = 8192;

  private final URI plugin;
  private final List<byte[]> requests;

  Replay(URI plugin, Report report) {
    this(plugin, report.exchanges().stream().map(exchange -> bytes(exchange.request())).toList());
  }

  Replay(URI plugin, List<byte[]> requests) {
    this.plugin = plugin;
    this.requests = requests;
  }

  int size() {
    return requests.size();
  }

  private static byte[] bytes(ExchangeInfo.RequestInfo request) {
    return bytes(request.method(), URI.create(request.url()), request.headers(), request.body());
  }

  /** A request as it is sent. */
  static byte[] bytes(String method, URI url, Map<String, String> headers, String body) {
    StringBuilder text = new StringBuilder();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    text.append(method).append(' ').append(url.getRawPath()).append(query);
    text.append(" HTTP/1.1\r\n");
    headers.entrySet().stream()
        .filter(field -> !field.getKey().equalsIgnoreCase("Content-Length"))
        .forEach(field -> text.append(field.getKey() + ": " + field.getValue() + "\r\n"));
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    text.append("Content-Length: ").append(length).append("\r\n\r\n").append(body);
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** On a connection of its own for each, as a run does. */
  void send() throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (byte[] request : requests) {
      try (Socket socket = new Socket(plugin.getHost(), plugin.getPort())) {
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(request);
        InputStream in = socket.getInputStream();
        while (in.read(buffer) >= 0) {
          continue;
        }
      }
    }
  }
}
