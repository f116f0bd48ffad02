package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One row of a table of documents with a request, an answer, and whether they keep the contract.
 */
record ContractCase(String id, String about, String judge, String expected, JsonNode row) {

  private static final URI LOCATION = URI.create("http://plugin.example/openapi.yaml");

  /** The rows of a resource in JSON lines. */
  static List<ContractCase> read(String resource) {
    ObjectMapper json = new ObjectMapper();
    try (InputStream stream =
            Objects.requireNonNull(ContractCase.class.getResourceAsStream(resource));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      List<ContractCase> cases = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        cases.add(of(json.readTree(line)));
      }
      return cases;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ContractCase of(JsonNode row) {
    return new ContractCase(
        row.get("id").asText(),
        row.get("about").asText(),
        row.get("judge").asText(),
        row.get("expected").asText(),
        row);
  }

  String document() {
    return row.get("document").asText();
  }

  Reading reading() {
    return DocumentReader.read(document().getBytes(StandardCharsets.UTF_8), LOCATION);
  }

  List<Breach> breaches() {
    Contract contract = Contract.of(reading().model().orElseThrow());
    if (judge.equals("request")) {
      return contract.judgeRequest(request());
    }
    Operation operation = contract.route(request()).orElseThrow();
    return contract.judgeAnswer(operation, response());
  }

  SentRequest request() {
    JsonNode request = row.get("request");
    StringBuilder uri = new StringBuilder("http://plugin.example" + request.get("path").asText());
    char delimiter = '?';
    for (var entry : request.get("query").properties()) {
      for (JsonNode value : entry.getValue()) {
        uri.append(delimiter)
            .append(encoded(entry.getKey()))
            .append('=')
            .append(encoded(value.asText()));
        delimiter = '&';
      }
    }
    URI address = URI.create(uri.toString());
    return new SentRequest(
        request.get("method").asText(), address, address, headers(request), bytes(request));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  ReceivedResponse response() {
    JsonNode response = row.get("response");
    return new ReceivedResponse(
        response.get("status").asInt(), headers(response), bytes(response), false, List.of());
  }

  private static List<Header> headers(JsonNode message) {
    List<Header> headers = new ArrayList<>();
    for (var entry : message.get("headers").properties()) {
      for (JsonNode value : entry.getValue()) {
        headers.add(new Header(entry.getKey(), value.asText()));
      }
    }
    if (message.hasNonNull("contentType")) {
      headers.add(new Header("Content-Type", message.get("contentType").asText()));
    }
    return headers;
  }

  private static byte[] bytes(JsonNode message) {
    return message.hasNonNull("body")
        ? message.get("body").asText().getBytes(StandardCharsets.UTF_8)
        : new byte[0];
  }

  @Override
  public String toString() {
    return id + " " + about;
  }
}
