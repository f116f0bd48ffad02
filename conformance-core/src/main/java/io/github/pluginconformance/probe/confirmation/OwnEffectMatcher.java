package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Tells what a call of ours made from what somebody else made at the same time. */
final class OwnEffectMatcher {

  private final boolean underOwnIdentity;
  private final Predicate<JsonNode> ownText;
  private final Set<String> answered = new HashSet<>();

  /**
   * @param underOwnIdentity whether the read that shows what turned up shows nothing but ours
   * @param ownText whether a value is one that nobody else can have sent
   */
  OwnEffectMatcher(boolean underOwnIdentity, Predicate<JsonNode> ownText, Call answer) {
    this.underOwnIdentity = underOwnIdentity;
    this.ownText = ownText;
    answer
        .exchange()
        .received()
        .map(ReceivedResponse::text)
        .flatMap(StrictJsonReader::salvaged)
        .ifPresent(body -> collect(body, answered));
  }

  /**
   * Whether a thing that turned up is ours: all of it stands under our identity, its id was
   * answered to us, or it carries what only we have sent.
   */
  boolean include(JsonNode item) {
    return underOwnIdentity
        || item.properties().stream().anyMatch(this::isAnsweredId)
        || carriesOwn(item);
  }

  private boolean isAnsweredId(Map.Entry<String, JsonNode> field) {
    String name = field.getKey().toLowerCase(Locale.ROOT);
    return name.endsWith("id")
        && field.getValue().isValueNode()
        && answered.contains(field.getValue().asText());
  }

  private boolean carriesOwn(JsonNode item) {
    if (item.isValueNode()) {
      return ownText.test(item);
    }
    for (JsonNode child : item) {
      if (carriesOwn(child)) {
        return true;
      }
    }
    return false;
  }

  private static void collect(JsonNode node, Set<String> values) {
    if (node.isValueNode()) {
      values.add(node.asText());
    }
    node.forEach(child -> collect(child, values));
  }
}
