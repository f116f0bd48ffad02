package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.RunIdentity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger on disk says of one run.
 *
 * @param baseUrl where the plugin ran; empty where the file does not say
 * @param attempts every write that was about to go out, in order
 * @param made every thing that was made, in order, as it was known last
 * @param retired what things looked like that were removed and still shown
 * @param left how many things were left when it ended in order; less than 0 if it did not
 */
public record RecordedRun(
    RunIdentity identity,
    String baseUrl,
    List<Attempt> attempts,
    List<Made> made,
    List<JsonNode> retired,
    int left) {

  /**
   * A write that was about to go out.
   *
   * @param parameters values by place and name, such as {@code path username}
   * @param body as JSON, or as text where it was sent as it was; missing for none
   * @param status of the answer; 0 if none came
   */
  public record Attempt(
      int number,
      String method,
      String path,
      String url,
      Map<String, JsonNode> parameters,
      JsonNode body,
      @Nullable String contentType,
      int status) {

    /** Method and path, as the subject of an operation is written. */
    public String subject() {
      return method + " " + path;
    }

    Attempt answered(int answer) {
      return new Attempt(number, method, path, url, parameters, body, contentType, answer);
    }

    /** Whether no answer said that it was refused. */
    public boolean mayHaveActed() {
      return status == 0 || status / 100 != 4;
    }
  }

  /**
   * A thing that was made.
   *
   * @param attempt that made it; 0 if that is not known
   * @param operation method and path of what made it
   * @param answered values of the answer that spoke of it, by normal name
   * @param removed whether it was removed again
   */
  public record Made(
      int number,
      int attempt,
      String operation,
      @Nullable JsonNode id,
      Map<String, JsonNode> sent,
      Map<String, JsonNode> answered,
      boolean removed) {

    Made asRemoved() {
      return new Made(number, attempt, operation, id, sent, answered, true);
    }
  }

  /** Whether it ended in order and left nothing, so that nothing is to be done. */
  public boolean isOver() {
    return left == 0 || attempts.isEmpty();
  }

  /** What was made and not removed. */
  public List<Made> remaining() {
    return made.stream().filter(thing -> !thing.removed()).toList();
  }
}
