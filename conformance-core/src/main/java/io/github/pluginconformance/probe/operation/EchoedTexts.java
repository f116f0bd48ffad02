package io.github.pluginconformance.probe.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.ReadBack;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.SchemaView;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Finds texts that a create repeated as they were sent and that a read of the same thing shows
 * otherwise. What a plugin rewords at once is its right, and so are states that move on. A create
 * that has only begun something repeats nothing: what it was sent is all that is known of it.
 */
final class EchoedTexts {

  private final SchemaView schemas;

  EchoedTexts(SchemaView schemas) {
    this.schemas = schemas;
  }

  Optional<ReadBack> lost(LedgerEntry entry, Call create, Call read) {
    Optional<JsonNode> item =
        read.exchange()
            .received()
            .flatMap(AnswerReader::json)
            .flatMap(AnswerReader::firstArray)
            .flatMap(array -> same(array, entry.thing()));
    boolean begun = create.status() == 202;
    return item.flatMap(found -> lost(entry, AnswerReader.known(entry.thing(), found), begun))
        .map(text -> new ReadBack(create, read, List.of(text), null));
  }

  private Optional<String> lost(LedgerEntry entry, KnownResource shown, boolean begun) {
    return entry.by().slots().stream()
        .filter(slot -> slot.in("body") && isFreeText(slot))
        .filter(slot -> begun || isEchoed(entry.thing(), slot))
        .filter(slot -> isOther(entry.thing(), shown, slot))
        .flatMap(slot -> Optional.ofNullable(entry.thing().sent().get(slot.normal())).stream())
        .map(JsonNode::textValue)
        .findFirst();
  }

  private static Optional<JsonNode> same(JsonNode array, KnownResource thing) {
    JsonNode id = Objects.requireNonNull(thing.id());
    for (JsonNode item : array) {
      JsonNode other = AnswerReader.known(thing, item).id();
      if (other != null && ScalarValues.same(id, other)) {
        return Optional.of(item);
      }
    }
    return Optional.empty();
  }

  private boolean isFreeText(Slot slot) {
    SchemaRef schema = slot.schema();
    if (schema == null || !schemas.isType(schema, "string")) {
      return false;
    }
    JsonNode node = schemas.resolved(schema).node();
    return !node.has("enum") && !node.has("const") && !node.has("format");
  }

  private static boolean isEchoed(KnownResource thing, Slot slot) {
    JsonNode sent = thing.sent().get(slot.normal());
    return sent != null && sent.isTextual() && sent.equals(thing.produced().get(slot.normal()));
  }

  private static boolean isOther(KnownResource thing, KnownResource shown, Slot slot) {
    JsonNode now = shown.produced().get(slot.normal());
    JsonNode sent = thing.sent().get(slot.normal());
    return now != null && now.isTextual() && sent != null && sent.isTextual() && !now.equals(sent);
  }
}
