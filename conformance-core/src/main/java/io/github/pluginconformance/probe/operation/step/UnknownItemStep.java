package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.UncommonReads;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Asks each read of one item for one that does not exist, also by ids that trip languages,
 * databases and frameworks. Only reads: nothing is changed that was not created here.
 */
public final class UnknownItemStep implements Step {

  private static final int FAR = 987_654_321;
  private static final int NEARER = 9_999;

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.shares().forAnotherLook(parts.candidates().reads())) {
      Optional<PreparedCall> answered = new FreshCalls(parts).of(shape);
      answered
          .flatMap(call -> naming(parts, shape))
          .ifPresent(slot -> ask(parts, answered.get(), slot));
    }
  }

  /** What says which item is read, or below which one: the last thing that the path names. */
  private static Optional<Slot> naming(SessionComponents parts, OperationShape shape) {
    return shape
        .item()
        .or(() -> shape.required().stream().filter(shape::isId).reduce((one, later) -> later))
        .filter(slot -> !slot.in("body"))
        .filter(slot -> !parts.preparer().isInput(shape, slot))
        .filter(slot -> !parts.identities().isFree(shape, slot));
  }

  /** Whoever falls over any id that is not there need not be asked by which it falls too. */
  private static void ask(SessionComponents parts, PreparedCall answered, Slot slot) {
    boolean falls =
        unknown(parts, answered, slot)
            .map(call -> send(parts, call, UncommonReads.UNKNOWN.variant()))
            .filter(call -> call.status() >= 500 || !call.exchange().isComplete())
            .isPresent();
    if (!falls) {
      // One after the other: what a server sees is the same in every run.
      unusual(parts, answered, slot)
          .forEach((what, call) -> send(parts, call, UncommonReads.UNKNOWN.variant(what)));
    }
  }

  private static Call send(SessionComponents parts, PreparedCall call, String variant) {
    return parts.sending().send(call, Intent.STATE_PROBE, variant);
  }

  /** Ids that no good plugin trips over, by what is said of them. */
  private static Map<String, PreparedCall> unusual(
      SessionComponents parts, PreparedCall answered, Slot slot) {
    Map<String, PreparedCall> calls = new LinkedHashMap<>();
    int most = parts.shares().invalidInputs(parts.shapes().all().size());
    JsonNode known = answered.parameters().get(slot.key());
    if (known == null) {
      return calls;
    }
    UnusualIds.like(known)
        .forEach(
            (word, id) -> {
              PreparedCall call =
                  answered.withParameter(slot.place(), slot.name(), id).asInvented();
              if (calls.size() < most && parts.preparer().faults(call).isEmpty()) {
                calls.put(word, call);
              }
            });
    return calls;
  }

  private static Optional<PreparedCall> unknown(
      SessionComponents parts, PreparedCall answered, Slot slot) {
    JsonNode known = answered.parameters().get(slot.key());
    if (known == null) {
      return Optional.empty();
    }
    return strangers(known, parts.settings().seed()).stream()
        .map(id -> answered.withParameter(slot.place(), slot.name(), id).asInvented())
        .filter(call -> parts.preparer().faults(call).isEmpty())
        .findFirst();
  }

  /** Ids that nobody has, those of the form of a known one first. */
  private static List<JsonNode> strangers(JsonNode known, long seed) {
    List<JsonNode> ids = new ArrayList<>();
    if (known.isNumber()) {
      ids.add(IntNode.valueOf(FAR));
      ids.add(IntNode.valueOf(NEARER));
      return ids;
    }
    String text = known.asText();
    if (isUuid(text)) {
      byte[] name = ("nobody-" + seed).getBytes(StandardCharsets.UTF_8);
      ids.add(TextNode.valueOf(UUID.nameUUIDFromBytes(name).toString()));
    } else if (text.chars().anyMatch(Character::isDigit)) {
      ids.add(TextNode.valueOf(text.replaceAll("\\d", "9")));
    }
    ids.add(TextNode.valueOf("no-such-thing"));
    ids.removeIf(known::equals);
    return ids;
  }

  private static boolean isUuid(String text) {
    return text.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }
}
