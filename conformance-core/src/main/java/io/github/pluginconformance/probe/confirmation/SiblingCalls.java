package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Difference;
import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds calls that do the same with the other things of a list. */
final class SiblingCalls {

  private SiblingCalls() {}

  /**
   * Such calls, in the order of the list, latest first.
   *
   * @param call names a thing that the difference shows
   * @param state in which the list stands
   */
  static List<PreparedCall> of(PreparedCall call, Difference difference, JsonNode state) {
    List<PreparedCall> others = new ArrayList<>();
    for (ValueChange change : difference.changed()) {
      for (Map.Entry<String, JsonNode> parameter : call.parameters().entrySet()) {
        Optional<String> field = fieldOf(change.item(), parameter.getValue());
        field.ifPresent(name -> add(others, call, parameter, name, state));
      }
    }
    Collections.reverse(others);
    return others;
  }

  private static Optional<String> fieldOf(JsonNode item, JsonNode value) {
    return item.properties().stream()
        .filter(field -> field.getValue().isValueNode())
        .filter(field -> field.getValue().asText().equals(value.asText()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static void add(
      List<PreparedCall> others,
      PreparedCall call,
      Map.Entry<String, JsonNode> parameter,
      String name,
      JsonNode state) {
    String[] place = parameter.getKey().split(" ", 2);
    for (JsonNode other : state.findValues(name)) {
      if (other.isValueNode() && !other.asText().equals(parameter.getValue().asText())) {
        others.add(call.withParameter(place[0], place[1], other));
      }
    }
  }
}
