package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Fetchers;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.request.SampleInventor;
import io.github.pluginconformance.probe.operation.step.CleanUpStep;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bookings are confirmed by a token, and so is their deletion. */
class ConfirmedFlowTest {

  private static final String DOCUMENT =
      """
      {"openapi": "3.0.3", "info": {"title": "Bookings", "version": "1"}, "paths": {
        "/bookings": {
          "get": {"operationId": "listBookings", "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}}},
          "post": {"operationId": "bookTable", "x-plugin-confirmation": {"kind": "token", "token": "/confirmation_token", "confirmWith": "confirmBooking", "field": "confirmation_token"},
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}}}},
        "/bookings/confirm": {
          "post": {"operationId": "confirmBooking", "requestBody": {"required": true, "content": {"application/json": {"schema": {"type": "object", "required": ["confirmation_token"], "properties": {"confirmation_token": {"type": "string"}}}}}},
            "responses": {"201": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}}}},
        "/bookings/{booking_id}": {
          "delete": {"operationId": "cancelBooking", "x-plugin-confirmation": {"kind": "token", "token": "/confirmation_token", "field": "confirmation_token"},
            "parameters": [{"name": "booking_id", "in": "path", "required": true, "schema": {"type": "string"}}, {"name": "confirmation_token", "in": "query", "schema": {"type": "string"}}],
            "responses": {"200": {"description": "ok", "content": {"application/json": {"schema": {"type": "object"}}}}}}}}}
      """;

  private final Map<String, String> bookings = new ConcurrentHashMap<>(Map.of("b-1", "alice"));
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/bookings", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    exchange.getRequestBody().readAllBytes();
    ObjectNode answer = new ObjectMapper().createObjectNode();
    if (what.startsWith("GET")) {
      bookings.keySet().stream()
          .sorted()
          .forEach(id -> answer.withArray("bookings").addObject().put("booking_id", id));
    } else if (what.equals("POST /bookings/confirm")) {
      bookings.put("b-77", "us");
      answer.put("booking_id", "b-77");
    } else if (what.startsWith("DELETE") && what.endsWith("confirmation_token=tok")) {
      bookings.remove(exchange.getRequestURI().getPath().substring("/bookings/".length()));
    } else {
      answer.put("confirmation_token", "tok");
    }
    byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(what.endsWith("/confirm") ? 201 : 200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Test
  void what_a_confirmation_created_is_removed_through_the_confirmation_of_the_delete() {
    URI base = URI.create("http://localhost:" + server.getAddress().getPort());
    Settings settings = TodoRun.settings(base).build();
    try (Fetcher fetcher = Fetchers.open(settings, new Redactor())) {
      RunContext context =
          new RunContext(settings, fetcher, new EvidenceCollector(settings), new Redactor());
      Contract contract =
          Contract.of(
              DocumentReader.read(
                      DOCUMENT.getBytes(StandardCharsets.UTF_8), base.resolve("/openapi.json"))
                  .model()
                  .orElseThrow());
      SessionComponents parts =
          SessionComponents.of(
              context,
              contract,
              new SampleInventor(contract, 1),
              new SessionComponents.Machine(pause -> {}, InstantSource.system(), System::nanoTime));
      OperationCaller caller = new OperationSession(parts);
      Operation book = caller.operation("bookTable").orElseThrow();
      Operation confirm = caller.operation("confirmBooking").orElseThrow();

      assertThat(caller.forbidden(book))
          .hasValueSatisfying(why -> assertThat(why).contains("confirmation flow"));
      assertThat(caller.forbidden(confirm)).isPresent();
      assertThat(
              OperationCaller.wasSent(
                  caller.send(caller.prepare(book).orElseThrow(), Intent.VALID, "")))
          .isFalse();

      Call asked = caller.send(caller.prepare(book).orElseThrow(), Intent.CONFIRMATION, "asks");
      assertThat(caller.leftBehind()).isEmpty();
      JsonNode token = AnswerReader.json(asked.exchange().received().orElseThrow()).orElseThrow();
      PreparedCall second = caller.prepare(confirm).orElseThrow().withBody(token);
      caller.send(second, Intent.CONFIRMATION, "confirms");
      assertThat(caller.leftBehind()).hasSize(1).first().asString().contains("b-77");

      new CleanUpStep().run(parts);

      assertThat(caller.leftBehind()).isEmpty();
      assertThat(bookings).containsOnlyKeys("b-1");
    }
  }
}
