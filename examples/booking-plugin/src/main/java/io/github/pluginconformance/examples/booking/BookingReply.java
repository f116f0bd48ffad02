package io.github.pluginconformance.examples.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the server answers. */
record BookingReply(int status, Map<String, String> headers, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static BookingReply of(String contentType, byte[] body) {
    return new BookingReply(200, Map.of("Content-Type", contentType), body);
  }

  static BookingReply json(int status, Object value) {
    try {
      Map<String, String> headers = Map.of("Content-Type", "application/json");
      return new BookingReply(status, headers, JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A refusal that says why. */
  static BookingReply problem(int status, String error) {
    return json(status, Map.of("error", error));
  }

  static BookingReply html(String html) {
    return of("text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  static BookingReply redirect(String location) {
    return new BookingReply(302, Map.of("Location", location), new byte[0]);
  }

  BookingReply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new BookingReply(status, more, body);
  }
}
