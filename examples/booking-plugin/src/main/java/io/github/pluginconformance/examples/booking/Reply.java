package io.github.pluginconformance.examples.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the server answers. */
record Reply(int status, Map<String, String> headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Reply of(String contentType, byte[] body) {
    return new Reply(200, Map.of("Content-Type", contentType), body);
  }

  static Reply json(int status, Object value) {
    try {
      Map<String, String> headers = Map.of("Content-Type", "application/json");
      return new Reply(status, headers, JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A refusal that says why. */
  static Reply problem(int status, String error) {
    return json(status, Map.of("error", error));
  }

  static Reply html(String html) {
    return of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  static Reply redirect(String location) {
    return new Reply(302, Map.of("Location", location), new byte[0]);
  }

  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
