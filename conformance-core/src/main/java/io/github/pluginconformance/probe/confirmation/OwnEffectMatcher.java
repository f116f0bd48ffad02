package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.Locale;
import java.util.Map;

/** Tells what a call of ours made from what somebody else made at the same time. */
final class OwnEffectMatcher {

  private final boolean underOwnIdentity;
  private final String answer;

  OwnEffectMatcher(PreparedCall call, Call answer) {
    this.underOwnIdentity =
        call.parameters().values().stream().anyMatch(OwnEffectMatcher::isOwn) || hasOwn(call);
    this.answer = answer.exchange().received().map(ReceivedResponse::text).orElse("");
  }

  /**
   * Whether a thing that turned up is ours: all of it stands under our identity, or its id was
   * answered to us.
   */
  boolean include(JsonNode item) {
    return underOwnIdentity || item.properties().stream().anyMatch(this::isAnsweredId);
  }

  private boolean isAnsweredId(Map.Entry<String, JsonNode> field) {
    String name = field.getKey().toLowerCase(Locale.ROOT);
    return name.endsWith("id")
        && field.getValue().isValueNode()
        && answer.contains(field.getValue().asText());
  }

  private static boolean hasOwn(PreparedCall call) {
    JsonNode body = call.body();
    return body != null
        && body.isObject()
        && body.properties().stream().anyMatch(field -> isOwn(field.getValue()));
  }

  private static boolean isOwn(JsonNode value) {
    return value.isTextual() && value.textValue().startsWith("conformance");
  }
}
