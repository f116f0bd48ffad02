package io.github.pluginconformance.probe.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.testing.Twins;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The probes over real sockets, against a server on this machine whose documents name production.
 */
class ManifestProbesTest {

  private final TestPlugin plugin = new TestPlugin();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve("/.well-known/ai-plugin.json", "application/json", bytes(plugin.manifest().toString()));
    serve("/openapi.yaml", "application/yaml", bytes(plugin.document().toString()));
    serve("/logo.png", "image/png", TestPlugin.png(512, 512));
    serve("/legal", "text/html", bytes("<p>Terms</p>"));
    serve("/todos", "application/json", bytes("{}"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void a_local_run_is_checked_in_full_through_its_public_origin() {
    Evidence evidence = look(settings(server.getAddress().getPort(), TestPlugin.ORIGIN));
    assertThat(Twins.violated(evidence)).isEmpty();
    assertThat(evidence.exchanges()).hasSameSizeAs(seen).hasSizeLessThanOrEqualTo(14);
    assertThat(seen).contains("OPTIONS /todos").doesNotContain("GET /todos");
  }

  @Test
  void without_its_public_origin_it_is_one_clear_error() {
    Evidence evidence = look(settings(server.getAddress().getPort(), null));
    assertThat(errors(evidence)).containsOnlyKeys("manifest/api-on-own-domain");
  }

  @Test
  void a_manifest_that_names_another_port_is_one_clear_error() {
    int port = server.getAddress().getPort();
    String elsewhere = "http://localhost:" + (port + 1);
    server.removeContext("/.well-known/ai-plugin.json");
    String manifest = plugin.manifest().toString().replace(TestPlugin.ORIGIN, elsewhere);
    serve("/.well-known/ai-plugin.json", "application/json", bytes(manifest));
    assertThat(errors(look(settings(port, null)))).containsOnlyKeys("manifest/api-on-own-domain");
  }

  @Test
  void a_plugin_that_does_not_listen_is_one_clear_error() throws IOException {
    Evidence evidence = look(settings(freePort(), null));
    assertThat(errors(evidence)).containsOnlyKeys("manifest/reachable");
  }

  private static Map<String, List<Level>> errors(Evidence evidence) {
    Map<String, List<Level>> violated = Twins.violated(evidence);
    violated.values().removeIf(levels -> !levels.contains(Level.ERROR));
    return violated;
  }

  private Evidence look(Settings settings) {
    try (Fetcher fetcher = Fetchers.open(settings, new Redactor())) {
      return TestPlugin.run(settings, fetcher);
    }
  }

  private static Settings settings(int port, String publicUrl) {
    return SettingsBuilder.forPlugin(URI.create("http://localhost:" + port))
        .publicUrl(publicUrl == null ? null : URI.create(publicUrl))
        .build();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void serve(String path, String type, byte[] body) {
    server.createContext(path, exchange -> answer(exchange, type, body));
  }

  private void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
    seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange
        .getResponseHeaders()
        .set(
            "Access-Control-Allow-Headers",
            "content-type, openai-conversation-id, openai-ephemeral-user-id,"
                + " openai-subdivision-1-iso-code");
    boolean options = exchange.getRequestMethod().equals("OPTIONS");
    exchange.sendResponseHeaders(options ? 204 : 200, options ? -1 : body.length);
    if (!options) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
