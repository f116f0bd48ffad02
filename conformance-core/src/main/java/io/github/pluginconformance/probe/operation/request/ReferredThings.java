package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.LearnedValues;
import io.github.pluginconformance.probe.operation.shape.Named;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Role;
import io.github.pluginconformance.probe.operation.shape.Roles;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.LinkedHashMap;
import java.util.Optional;

/**
 * What a new thing refers to: a thing of another resource that is there, unlike one that is made
 * up.
 */
public final class ReferredThings {

  private final Roles roles;
  private final LearnedValues knowledge;

  public ReferredThings(Roles roles, LearnedValues knowledge) {
    this.roles = roles;
    this.knowledge = knowledge;
  }

  /** What has to be named, also deep in a body: one of ours, else one that a read has shown. */
  Optional<JsonNode> needed(OperationShape shape, Slot slot) {
    return slot.required()
        ? roles.referredTo(shape, slot).flatMap(noun -> knowledge.referred(noun, slot))
        : Optional.empty();
  }

  /** What may be named: one of ours. */
  Optional<JsonNode> possible(OperationShape shape, Slot slot) {
    return slot.required()
        ? Optional.empty()
        : roles.referredTo(shape, slot).flatMap(noun -> knowledge.ownReferred(noun, slot));
  }

  /** A varied call that refers to what is there, also deep in its body. */
  PreparedCall in(OperationShape shape, PreparedCall varied) {
    if (shape.access() != Access.CREATE || shape.changes() || varied.body() == null) {
      return varied;
    }
    JsonNode body = varied.body().deepCopy();
    for (Named named : roles.in(shape, new LinkedHashMap<>(), body)) {
      if (named.role() == Role.REFERENCE && !named.value().isNull()) {
        needed(shape, named.slot()).ifPresent(named::put);
      }
    }
    return body.equals(varied.body()) ? varied : varied.withBody(body);
  }
}
