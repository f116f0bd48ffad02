package io.github.pluginconformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.openapi.sample.Extent;
import io.github.pluginconformance.openapi.sample.Sample;
import io.github.pluginconformance.openapi.sample.SampleGenerator;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.SentRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Answers as a document says: what fits it by a sample of the first good answer, all else by 400.
 * It keeps nothing.
 */
final class ConformingMock implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final byte[] text;
  private final ApiDocument document;
  private final Contract contract;
  private final SampleGenerator samples;
  private final URI origin;

  /**
   * @param origin where the document says that it is served
   */
  ConformingMock(byte[] text, ApiDocument document, URI origin) {
    this.text = text;
    this.document = document;
    this.contract = Contract.of(document);
    this.samples = SampleGenerator.of(contract, 7);
    this.origin = origin;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    byte[] sent = exchange.getRequestBody().readAllBytes();
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "*");
    exchange.getResponseHeaders().set("Access-Control-Allow-Headers", "*, Authorization");
    String path = exchange.getRequestURI().getRawPath();
    if (exchange.getRequestMethod().equals("OPTIONS")) {
      respond(exchange, 200, "text/plain", new byte[0]);
    } else if (path.equals("/.well-known/ai-plugin.json")) {
      respond(exchange, 200, "application/json", bytes(manifest()));
    } else if (path.equals("/the-document-of-it")) {
      respond(exchange, 200, "text/yaml", text);
    } else if (path.equals("/the-logo-of-it.png")) {
      respond(exchange, 200, "image/png", TestPlugin.png(512, 512));
    } else if (path.equals("/the-legal-page-of-it")) {
      respond(exchange, 200, "text/html", bytes("<!DOCTYPE html><title>Legal</title>"));
    } else {
      api(exchange, sent);
    }
  }

  private void api(HttpExchange exchange, byte[] sent) throws IOException {
    URI asked = origin.resolve(exchange.getRequestURI().toString());
    List<Header> headers = new ArrayList<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(one -> headers.add(new Header(name, one))));
    SentRequest request = new SentRequest(exchange.getRequestMethod(), asked, asked, headers, sent);
    Optional<Operation> operation = contract.route(request);
    if (operation.isEmpty()) {
      respond(exchange, 404, "application/json", bytes("{\"error\": \"no such page\"}"));
      return;
    }
    boolean fits =
        contract.judgeRequest(operation.get(), request).stream()
            .allMatch(
                breach ->
                    breach.kind() == Breach.Kind.ADVICE || breach.message().contains("credential"));
    ResponseSpec answer = fits ? good(operation.get()) : null;
    answer = answer == null ? operation.get().responseFor(400).orElse(null) : answer;
    int status = fits ? status(answer) : 400;
    Optional<MediaTypeSpec> content =
        answer == null ? Optional.empty() : answer.content().stream().findFirst();
    if (content.isEmpty()) {
      respond(
          exchange,
          status,
          "application/json",
          fits ? new byte[0] : bytes("{\"error\": \"it does not fit\"}"));
    } else {
      respond(exchange, status, type(content.get()), body(content.get()));
    }
  }

  private static String type(MediaTypeSpec content) {
    return content.range().contains("*") ? "application/json" : content.range();
  }

  private static int status(@Nullable ResponseSpec answer) {
    return answer != null && answer.status().matches("\\d{3}")
        ? Integer.parseInt(answer.status())
        : 200;
  }

  private static @Nullable ResponseSpec good(Operation operation) {
    return operation.responses().stream()
        .filter(one -> one.status().startsWith("2"))
        .findFirst()
        .orElseGet(() -> operation.responseFor(200).orElse(null));
  }

  private byte[] body(MediaTypeSpec content) {
    if (content.schema() == null) {
      return bytes(content.range().contains("json") ? "{}" : "text");
    }
    Optional<JsonNode> value =
        samples
            .value(content.schema(), Direction.RESPONSE, Extent.FULL)
            .sample()
            .map(Sample::value);
    boolean json = type(content).contains("json");
    return value
        .map(one -> json || one.isContainerNode() ? one.toString() : one.asText())
        .map(ConformingMock::bytes)
        .orElse(bytes("{}"));
  }

  /**
   * Whether every good answer can be made up, so that the mock keeps what the document says. Paths
   * that differ in their queries alone are beyond it.
   */
  boolean canAnswer() {
    if (document.operations().stream()
        .anyMatch(
            one -> one.path().contains("?") || good(one) == null && !one.responses().isEmpty())) {
      return false;
    }
    return document.operations().stream()
        .map(ConformingMock::good)
        .filter(Objects::nonNull)
        .flatMap(one -> one.content().stream().limit(1))
        .filter(one -> one.schema() != null)
        .allMatch(
            one ->
                samples.value(one.schema(), Direction.RESPONSE, Extent.FULL).sample().isPresent());
  }

  private static byte[] bytes(String one) {
    return one.getBytes(StandardCharsets.UTF_8);
  }

  private String manifest() {
    return """
    {"schema_version":"v1","name_for_human":"Data","name_for_model":"data",
     "description_for_human":"Keeps data.","description_for_model":"Keeps data.","auth":{"type":"none"},
     "api":{"type":"openapi","url":"ROOT/the-document-of-it"},"logo_url":"ROOT/the-logo-of-it.png",
     "contact_email":"support@example.com","legal_info_url":"ROOT/the-legal-page-of-it"}
    """
        .replace("ROOT", origin.toString());
  }

  private static void respond(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean bodiless =
        body.length == 0 || exchange.getRequestMethod().equals("HEAD") || status == 204;
    exchange.sendResponseHeaders(status, bodiless ? -1 : body.length);
    if (!bodiless) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }
}
