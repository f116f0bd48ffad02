package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What of a thing is other than before, but for what moves by itself. */
final class Changes {

  private Changes() {}

  static List<ValueChange> between(JsonNode before, JsonNode after) {
    Difference difference = Difference.between(before, after);
    List<ValueChange> changes = new ArrayList<>();
    difference.changed().stream()
        .filter(change -> !Clocks.isOne(change) && !Bookkeeping.isAboutReading(change))
        .forEach(changes::add);
    if (!difference.keepsThings()) {
      changes.add(
          ValueChange.of("", Items.joined(difference.removed()), Items.joined(difference.added())));
    }
    return changes;
  }
}
