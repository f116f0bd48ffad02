package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.Map;
import java.util.stream.Stream;

/** What the reads of a resource have shown its things to be called. */
public final class ShownNames {

  private static final int DEEPEST = 4;

  private final OperationShapes shapes;
  private final CallLog log;

  public ShownNames(OperationShapes shapes, CallLog log) {
    this.shapes = shapes;
    this.log = log;
  }

  /**
   * Whether something of the resource of an operation has this text for its name: it is an item of
   * a list, or stands under the same property.
   */
  public boolean have(OperationShape shape, Slot slot, JsonNode value) {
    return value.isTextual()
        && reads(shape)
            .flatMap(read -> read.call().exchange().received().flatMap(AnswerReader::json).stream())
            .anyMatch(body -> holds(body, slot, value, 0));
  }

  private Stream<Answered> reads(OperationShape shape) {
    return shapes.about(shape.noun()).stream()
        .filter(other -> !other.writes())
        .flatMap(other -> log.of(other.operation()).stream())
        .filter(read -> read.call().succeeded());
  }

  private static boolean holds(JsonNode node, Slot slot, JsonNode value, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (node.isArray()) {
      for (JsonNode item : node) {
        if (item.equals(value) || holds(item, slot, value, depth + 1)) {
          return true;
        }
      }
      return false;
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode part = field.getValue();
      if (field.getKey().equals(slot.name()) && part.equals(value)
          || part.isContainerNode() && holds(part, slot, value, depth + 1)) {
        return true;
      }
    }
    return false;
  }
}
