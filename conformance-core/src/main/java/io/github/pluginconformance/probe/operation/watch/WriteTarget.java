package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.pluginconformance.effect.Envelope;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a call is about, and the values that it carries.
 *
 * @param name the value that names a thing; absent where none does
 * @param index the place of the thing in a list, counted from 0
 */
record WriteTarget(@Nullable JsonNode name, @Nullable Integer index, Map<String, JsonNode> sent) {

  /**
   * @param raw the body as text, where it is sent as it is
   */
  static WriteTarget of(OperationShape shape, PreparedCall call, @Nullable String raw) {
    Map<String, JsonNode> sent = sent(call, raw);
    Map<String, JsonNode> named = AnswerReader.sent(call);
    Optional<Slot> place = shape.slots().stream().filter(WriteTarget::isIndex).findFirst();
    if (place.isPresent()) {
      JsonNode value = named.getOrDefault(place.get().normal(), NullNode.getInstance());
      return new WriteTarget(
          null, value.isInt() ? value.intValue() - base(place.get()) : null, sent);
    }
    JsonNode name =
        shape
            .subject()
            .or(
                () ->
                    shape.slots().stream()
                        .filter(slot -> !slot.in("path") && shape.isTarget(slot))
                        .findFirst())
            .map(slot -> named.get(slot.normal()))
            .orElse(null);
    return new WriteTarget(name, null, sent);
  }

  private static boolean isIndex(Slot slot) {
    return ResourceNouns.isIndex(slot.name());
  }

  private static int base(Slot slot) {
    return slot.schema() != null && slot.schema().node().path("minimum").asInt(0) == 1 ? 1 : 0;
  }

  /**
   * Whether a parameter of the path is the bare id of what the thing belongs to: the thing has
   * another value of that name.
   */
  private static boolean isAbove(PreparedCall call, String name) {
    return NameLexicon.IDS.contains(WordSplitter.joined(name))
        && !call.operation().path().endsWith("{" + name + "}");
  }

  /** Parameters but for headers, and the properties of the body and of what its envelope holds. */
  static Map<String, JsonNode> sent(PreparedCall call, @Nullable String raw) {
    Map<String, JsonNode> sent = new LinkedHashMap<>();
    call.parameters()
        .forEach(
            (key, value) -> {
              String name = key.substring(key.indexOf(' ') + 1);
              if (key.startsWith("query ") || key.startsWith("path ") && !isAbove(call, name)) {
                sent.put(name, value);
              }
            });
    JsonNode body =
        raw == null ? call.body() : StrictJsonReader.salvaged(raw).orElse(NullNode.getInstance());
    if (body != null) {
      Stream.of(body, Envelope.opened(body))
          .flatMap(object -> object.properties().stream())
          .forEach(field -> sent.putIfAbsent(field.getKey(), field.getValue()));
    }
    return sent;
  }
}
