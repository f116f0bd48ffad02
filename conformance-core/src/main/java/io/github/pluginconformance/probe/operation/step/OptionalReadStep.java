package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.UncommonReads;
import io.github.pluginconformance.probe.operation.request.OptionalValues;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes each read that was answered once more with its optional parameters, so that a second page
 * is seen too.
 */
public final class OptionalReadStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.shares().forAnotherLook(parts.candidates().reads())) {
      List<Answered> answered =
          parts.log().validOf(shape.operation()).stream()
              .filter(one -> one.call().succeeded())
              .toList();
      if (!answered.isEmpty()) {
        look(parts, shape, answered.get(answered.size() - 1));
      }
    }
  }

  private static void look(SessionComponents parts, OperationShape shape, Answered answered) {
    PreparedCall call = answered.prepared();
    Map<String, JsonNode> options = new OptionalValues(answered).of(shape);
    for (Map.Entry<String, JsonNode> option : options.entrySet()) {
      PreparedCall more = with(call, option.getKey(), option.getValue());
      call = parts.preparer().faults(more).isEmpty() ? more : call;
    }
    if (call != answered.prepared()) {
      parts.sending().send(call, Intent.STATE_PROBE, UncommonReads.OPTIONAL.variant());
    }
  }

  private static PreparedCall with(PreparedCall call, String key, JsonNode value) {
    Map<String, JsonNode> parameters = new LinkedHashMap<>(call.parameters());
    parameters.put(key, value);
    return call.withInput(parameters, call.body(), call.contentType()).asInvented();
  }
}
