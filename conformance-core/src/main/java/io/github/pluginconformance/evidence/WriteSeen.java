package io.github.pluginconformance.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.wire.Exchange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A write and the looks at the state around it.
 *
 * @param target the id of the thing that it is about, or the value that names it; for a create the
 *     id that its answer gives. Absent where nothing names one
 * @param index the place of the thing in its list, counted from 0, where it is addressed by place
 * @param sent the values that were sent by name: parameters, and the properties of an object in the
 *     body
 * @param own the values that this run gave to the thing before, by name; empty for a create
 * @param earlier the ids of things of this kind that the run had made before: a list may show them
 *     late
 * @param located what the {@code Location} of the answer led to; absent where there was none, or
 *     where it could not be followed
 */
public record WriteSeen(
    Call call,
    Act act,
    @Nullable JsonNode target,
    @Nullable Integer index,
    Map<String, JsonNode> sent,
    Map<String, JsonNode> own,
    List<Viewed> views,
    List<JsonNode> earlier,
    @Nullable Exchange located) {

  /** What a write does by its description. */
  public enum Act {
    /** Makes something new. */
    CREATES,
    /** Changes the values it names of something. */
    CHANGES,
    /** Replaces something as a whole. */
    REPLACES,
    /** Takes something away. */
    REMOVES,
    /** Takes away all there is in one place. */
    CLEARS,
    /** Does something else. */
    ACTS
  }

  /** Method and path of the write: the subject in findings. */
  public String subject() {
    return call.operation().subject();
  }

  /** The status of the answer; 0 where none came whole. */
  public int status() {
    return call.exchange().isComplete()
        ? call.exchange().received().map(answer -> answer.status()).orElse(0)
        : 0;
  }

  /** Whether it was answered 2xx. */
  public boolean succeeded() {
    return status() / 100 == 2;
  }

  /** Whether it was answered 4xx. */
  public boolean refused() {
    return status() / 100 == 4;
  }

  /** The same as other looks show it. */
  public WriteSeen with(List<Viewed> otherViews) {
    return new WriteSeen(call, act, target, index, sent, own, otherViews, earlier, located);
  }
}
