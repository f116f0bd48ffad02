package io.github.pluginconformance.probe.auth;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A request to {@link SloppyPlugin} as its parts read it, and the ways to answer it. */
final class Web {

  private final HttpExchange exchange;
  private final String body;

  Web(HttpExchange exchange) throws IOException {
    this.exchange = exchange;
    this.body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  String method() {
    return exchange.getRequestMethod();
  }

  String path() {
    return exchange.getRequestURI().getPath();
  }

  String target() {
    return exchange.getRequestURI().toString();
  }

  String body() {
    return body;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
  }

  Optional<String> cookie(String name) {
    return header("Cookie").stream()
        .flatMap(field -> Stream.of(field.split("; ")))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst();
  }

  /** The parameters of the query, or of a form or a JSON object in the body. */
  Map<String, String> query() {
    return parsed(exchange.getRequestURI().getRawQuery());
  }

  Map<String, String> form() {
    if (!header("Content-Type").orElse("").contains("json")) {
      return parsed(body);
    }
    Map<String, String> values = new LinkedHashMap<>();
    try {
      new ObjectMapper()
          .readTree(body)
          .properties()
          .forEach(f -> values.put(f.getKey(), f.getValue().asText()));
    } catch (IOException notJson) {
      return Map.of();
    }
    return values;
  }

  static Map<String, String> parsed(String raw) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String pair : raw == null ? new String[0] : raw.split("&")) {
      String[] parts = pair.split("=", 2);
      values.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
    }
    return values;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Web with(String name, String value) {
    exchange.getResponseHeaders().add(name, value);
    return this;
  }

  void redirect(String location) throws IOException {
    with("Location", location).answer(302, "text/plain", "");
  }

  void json(int status, String text) throws IOException {
    answer(status, "application/json", text);
  }

  void html(int status, String text) throws IOException {
    answer(status, "text/html; charset=utf-8", "<!doctype html><title>page</title><body>" + text);
  }

  void answer(int status, String type, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
