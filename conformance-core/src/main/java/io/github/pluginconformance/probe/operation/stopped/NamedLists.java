package io.github.pluginconformance.probe.operation.stopped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.effect.Envelope;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Whether what a read shows under the run's own name stands there because of the name: the same
 * read under a name that nobody has does not show it.
 */
final class NamedLists {

  private final SessionComponents parts;
  private final OwnIdentity own;
  private final Map<PreparedCall, List<JsonNode>> underOther = new HashMap<>();

  NamedLists(SessionComponents parts) {
    this.parts = parts;
    this.own = parts.own();
  }

  boolean areOwn(PreparedCall read, JsonNode item) {
    PreparedCall other = read;
    for (Map.Entry<String, JsonNode> value : read.parameters().entrySet()) {
      if (own.isCertain(value.getValue())) {
        int space = value.getKey().indexOf(' ');
        String in = value.getKey().substring(0, space);
        String name = value.getKey().substring(space + 1);
        other = other.withParameter(in, name, nobody(value.getValue()));
      }
    }
    return other != read && !underOther.computeIfAbsent(other, this::shown).contains(item);
  }

  /** The same name with the run's letters in reverse. */
  private JsonNode nobody(JsonNode name) {
    String text = name.textValue();
    String mark = own.mark();
    int at = text.toLowerCase(Locale.ROOT).indexOf(mark);
    String reversed = new StringBuilder(at < 0 ? text : mark).reverse().toString();
    return TextNode.valueOf(
        at < 0 ? reversed : text.substring(0, at) + reversed + text.substring(at + mark.length()));
  }

  private List<JsonNode> shown(PreparedCall read) {
    Look look = parts.remainders().look(read, parts.sending());
    return Snapshot.of(look.first())
        .filter(any -> look.first().succeeded())
        .map(shown -> items(look, shown.state()))
        .orElse(List.of());
  }

  /** What a look at a list shows; where it is none, the thing that it shows. */
  static List<JsonNode> items(Look look, JsonNode state) {
    return Items.isList(state) ? Items.in(look) : one(state);
  }

  /** The thing that a look at one shows; none where nothing is said of it. */
  static List<JsonNode> one(JsonNode state) {
    JsonNode thing = Envelope.opened(state);
    return thing.isEmpty() && !thing.isValueNode() ? List.of() : List.of(thing);
  }
}
