package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The version of a thing as it was answered last, for changes that have to name the one that they
 * rest on: {@code If-Match} (RFC 9110, section 13.1.1), or a value of the body or the query.
 */
public final class KnownVersions {

  private final CallLog log;
  private final OperationShapes shapes;
  private final AnsweredLists lists;

  public KnownVersions(CallLog log, OperationShapes shapes, AnsweredLists lists) {
    this.log = log;
    this.shapes = shapes;
    this.lists = lists;
  }

  /** Whether a slot says on which version a change rests. */
  public static boolean isOne(OperationShape shape, Slot slot) {
    return shape.changes() && !slot.in("path") && FieldLexicon.VERSIONS.contains(slot.normal());
  }

  /** The version that a change of a thing rests on, if an answer has told it. */
  public Optional<JsonNode> of(OperationShape shape, Slot slot, CallTarget target) {
    return isOne(shape, slot)
        ? target.thing().flatMap(thing -> latest(thing, slot).or(() -> listed(thing, slot)))
        : Optional.empty();
  }

  private Optional<JsonNode> latest(KnownResource thing, Slot slot) {
    Answered found = null;
    for (OperationShape shape : shapes.about(thing.noun())) {
      List<Answered> calls = log.of(shape.operation());
      for (int i = calls.size() - 1; i >= 0 && isLater(calls.get(i), found); i--) {
        if (isAbout(thing, shape, calls.get(i)) && version(calls.get(i), slot).isPresent()) {
          found = calls.get(i);
        }
      }
    }
    return Optional.ofNullable(found).flatMap(one -> version(one, slot));
  }

  private static boolean isLater(Answered one, @Nullable Answered other) {
    return other == null || one.call().exchange().id() > other.call().exchange().id();
  }

  private static boolean isAbout(KnownResource thing, OperationShape shape, Answered one) {
    JsonNode id = thing.id();
    if (id == null || !one.call().succeeded()) {
      return false;
    }
    JsonNode named =
        shape.item().isPresent()
            ? one.prepared().parameters().get(shape.item().get().key())
            : shape.access() == Access.CREATE
                ? one.call()
                    .exchange()
                    .received()
                    .map(answer -> AnswerReader.created(shape, one.prepared(), answer).id())
                    .orElse(null)
                : null;
    return named != null && ScalarValues.same(named, id);
  }

  private static Optional<JsonNode> version(Answered one, Slot slot) {
    Optional<ReceivedResponse> answer = one.call().exchange().received();
    return slot.in("header")
        ? answer
            .flatMap(response -> response.header("etag"))
            .<JsonNode>map(TextNode::valueOf)
            .or(() -> told(answer, "etag"))
        : told(answer, slot.normal());
  }

  private static Optional<JsonNode> told(Optional<ReceivedResponse> answer, String name) {
    return answer
        .flatMap(AnswerReader::json)
        .map(body -> AnswerReader.scalars(body, true))
        .flatMap(values -> told(values, name));
  }

  /** What is asked for as {@code expectedVersion} is shown as {@code version}. */
  private static Optional<JsonNode> told(Map<String, JsonNode> values, String name) {
    return Optional.ofNullable(values.get(name))
        .or(
            () ->
                FieldLexicon.VERSIONS.stream()
                    .filter(name::endsWith)
                    .map(values::get)
                    .filter(Objects::nonNull)
                    .findFirst());
  }

  private Optional<JsonNode> listed(KnownResource thing, Slot slot) {
    String name = slot.in("header") ? "etag" : slot.normal();
    return lists
        .itemOf(thing)
        .map(item -> AnswerReader.scalars(item, true))
        .flatMap(values -> told(values, name));
  }
}
