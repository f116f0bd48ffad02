package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.settings.ConfirmationSettings;
import java.util.Optional;

/** Sends a call that cleans up, through its confirmation by token where it has one. */
final class ConfirmedCall {

  private final SessionComponents parts;

  ConfirmedCall(SessionComponents parts) {
    this.parts = parts;
  }

  Call send(PreparedCall call) {
    Call first = parts.sending().send(call, Intent.CLEANUP, "");
    Optional<ConfirmationSettings> flow =
        parts.confirmations().of(call.operation()).filter(one -> one.kind().equals("token"));
    return flow.flatMap(one -> confirmed(one, call, first)).orElse(first);
  }

  private Optional<Call> confirmed(ConfirmationSettings flow, PreparedCall call, Call first) {
    String field = flow.field();
    Optional<JsonNode> token = token(flow, first);
    if (field == null || token.isEmpty() || !first.succeeded()) {
      return Optional.empty();
    }
    Optional<PreparedCall> second =
        second(flow, call).map(base -> carrying(base, field, token.get()));
    return second.map(one -> parts.sending().send(one, Intent.CLEANUP, "confirms"));
  }

  private Optional<PreparedCall> second(ConfirmationSettings flow, PreparedCall call) {
    String confirmWith = flow.confirmWith();
    if (confirmWith == null) {
      return Optional.of(call);
    }
    return parts
        .shapes()
        .named(confirmWith)
        .flatMap(shape -> parts.preparer().prepare(shape, parts.knowledge().target(shape)).ready());
  }

  private static Optional<JsonNode> token(ConfirmationSettings flow, Call first) {
    String pointer = flow.token();
    if (pointer == null || !pointer.startsWith("/")) {
      return Optional.empty();
    }
    return first
        .exchange()
        .received()
        .flatMap(AnswerReader::json)
        .map(body -> body.at(JsonPointer.compile(pointer)))
        .filter(JsonNode::isValueNode);
  }

  private static PreparedCall carrying(PreparedCall call, String field, JsonNode token) {
    Operation operation = call.operation();
    for (Parameter parameter : operation.parameters()) {
      if (parameter.name().equals(field)) {
        return call.withParameter(parameter.in(), field, token);
      }
    }
    ObjectNode body =
        call.body() instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    return call.withBody(body.set(field, token));
  }
}
