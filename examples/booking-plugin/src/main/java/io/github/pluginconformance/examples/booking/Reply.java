package io.github.pluginconformance.examples.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What the server answers. */
record Reply(int status, String contentType, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static Reply json(int status, Object value) {
    try {
      return new Reply(status, "application/json", JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A refusal that says why. */
  static Reply problem(int status, String error) {
    return json(status, Map.of("error", error));
  }

  static Reply html(String html) {
    return new Reply(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }
}
