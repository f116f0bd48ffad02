package io.github.pluginconformance.examples.todo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the server answers.
 *
 * @param contentType null for an answer without a body
 */
public record TodoReply(int status, String contentType, byte[] body) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** An answer in JSON. */
  public static TodoReply json(int status, Object value) {
    try {
      return new TodoReply(status, "application/json", JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** A refusal that says why. */
  public static TodoReply problem(int status, String error) {
    return json(status, Map.of("error", error));
  }

  /** A page. */
  public static TodoReply html(String html) {
    return new TodoReply(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** Success without a body. */
  public static TodoReply noContent() {
    return new TodoReply(204, null, new byte[0]);
  }
}
