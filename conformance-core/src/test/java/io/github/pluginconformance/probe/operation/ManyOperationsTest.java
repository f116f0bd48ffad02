package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.settings.Limits;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyOperationsTest {

  private static String document(int resources) {
    String ok = "\"responses\": {\"200\": {\"description\": \"ok\", \"content\": {\"application/json\": {\"schema\": {\"type\": \"object\"}}}}}";
    String body = "\"requestBody\": {\"content\": {\"application/json\": {\"schema\": {\"type\": \"object\", \"required\": [\"text\"], \"properties\": {\"text\": {\"type\": \"string\"}}}}}}, ";
    String paths =
        IntStream.range(0, resources)
            .mapToObj(i -> "\"/things" + i + "\": {\"get\": {\"operationId\": \"listThings" + i + "\", " + ok + "}, \"post\": {\"operationId\": \"addThing" + i + "\", " + body + ok + "}}")
            .collect(Collectors.joining(", "));
    return "{\"openapi\": \"3.0.3\", \"info\": {\"title\": \"Many\", \"version\": \"1\"}, \"paths\": {" + paths + "}}";
  }

  private static HttpServer server(String document, AtomicInteger requests) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          exchange.getRequestBody().readAllBytes();
          String answer = exchange.getRequestURI().getPath().equals("/openapi.json") ? document : "{}";
          byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }

  @Test
  void a_thousand_operations_share_the_budget_and_those_not_reached_say_so() throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server = server(document(500), requests);
    try {
      URI base = URI.create("http://localhost:" + server.getAddress().getPort());
      Limits limits = new Limits(Duration.ofSeconds(20), 200, Duration.ofMinutes(5), 4);

      TodoRun run = TodoRun.of(TodoRun.settings(base).limits(limits).build());

      List<OperationSummary> operations = run.seen().operations();
      assertThat(operations).hasSize(1000);
      assertThat(requests.get()).isLessThanOrEqualTo(200);
      assertThat(operations.stream().filter(OperationSummary::exercised).count()).isGreaterThanOrEqualTo(80);
      assertThat(operations.stream().filter(one -> one.exercised() && one.method().equals("POST")).count()).isGreaterThanOrEqualTo(20);
      assertThat(operations.stream().filter(one -> !one.exercised()))
          .allMatch(one -> String.valueOf(one.reason()).contains("limits.requests"));
    } finally {
      server.stop(0);
    }
  }
}
