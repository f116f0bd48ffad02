package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value that says what to do, where one address does everything ({@code method: list | set |
 * remove}), and which of the listed words say that nothing but reading is done.
 */
public record ReadingChoice(Slot slot, List<JsonNode> reading) {

  static Optional<ReadingChoice> of(OperationShape shape, SchemaView schemas) {
    boolean acts = shape.access() == Access.ACT && shape.operation().method().equals("POST");
    return acts
        ? shape.slots().stream()
            .filter(slot -> slot.in("body") && slot.required())
            .flatMap(slot -> of(slot, schemas).stream())
            .findFirst()
        : Optional.empty();
  }

  private static Optional<ReadingChoice> of(Slot slot, SchemaView schemas) {
    SchemaRef schema = slot.schema() == null ? null : schemas.resolved(slot.schema());
    if (schema == null || !Wording.isAction(slot.name(), schema, slot.node())) {
      return Optional.empty();
    }
    List<JsonNode> reading = new ArrayList<>();
    for (JsonNode value : schema.node().path("enum")) {
      if (value.isTextual() && onlyReads(value.textValue())) {
        reading.add(value);
      }
    }
    return reading.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReadingChoice(slot, List.copyOf(reading)));
  }

  private static boolean onlyReads(String word) {
    return Wording.ofName(word) == Sense.READS
        && WordSplitter.words(word).stream().noneMatch(one -> Wording.ofName(one).writes());
  }

  /** The first of the words. */
  public JsonNode first() {
    return reading.get(0);
  }

  /** Whether a body says one of them. */
  public boolean isTaken(@Nullable JsonNode body) {
    return body != null && body.isObject() && reading.contains(body.path(slot.name()));
  }
}
