package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;

/**
 * Whether null was taken as if the property were left out, which the document allows and the plugin
 * accepts: many frameworks make no difference there.
 */
final class NullForAbsent {

  private static final String VARIANT = "null for property ";

  private NullForAbsent() {}

  static boolean isTaken(Call call, CallJudging judging) {
    if (!call.variant().startsWith(VARIANT)) {
      return false;
    }
    String name = call.variant().substring(VARIANT.length());
    JsonNode answer =
        call.exchange()
            .received()
            .map(response -> JsonStructure.read(response.text()))
            .orElse(MissingNode.getInstance());
    return answer.isObject()
        && !answer.hasNonNull(name)
        && judging.callsLike(call).stream().anyMatch(other -> isAcceptedWithout(name, other));
  }

  private static boolean isAcceptedWithout(String name, Call call) {
    boolean valid = call.intent() == Intent.VALID || call.intent() == Intent.VARIATION;
    JsonNode body = JsonStructure.sent(call);
    return valid && CallQuestions.isSuccess(call) && body.isObject() && !body.has(name);
  }
}
