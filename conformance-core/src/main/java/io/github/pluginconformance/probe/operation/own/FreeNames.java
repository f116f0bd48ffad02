package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.settings.Settings;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether a name that a create chooses for its thing is free: a create may well overwrite what has
 * that name, and the thing would be deleted as ours in the end.
 */
public final class FreeNames {

  private final Settings settings;
  private final OperationShapes shapes;
  private final CallLog log;
  private final Ledger ledger;
  private final OwnIdentity own;

  public FreeNames(
      Settings settings, OperationShapes shapes, CallLog log, Ledger ledger, OwnIdentity own) {
    this.settings = settings;
    this.shapes = shapes;
    this.log = log;
    this.ledger = ledger;
    this.own = own;
  }

  /** The name that may be somebody's, if the call chooses such a one. */
  public Optional<Slot> doubtful(OperationShape shape, PreparedCall call) {
    if (shape.access() != Access.CREATE) {
      return Optional.empty();
    }
    Map<String, JsonNode> sent = AnswerReader.sent(call);
    return shape.slots().stream()
        .filter(slot -> isName(shape, slot) && !isInput(shape, slot))
        .filter(slot -> isDoubtful(shape, sent, sent.get(slot.normal())))
        .findFirst();
  }

  private boolean isDoubtful(
      OperationShape shape, Map<String, JsonNode> sent, @Nullable JsonNode name) {
    return name != null && !own.is(name) && !isFree(shape, sent, name);
  }

  /** Whether a value of the body names the thing that is made. */
  public static boolean isName(OperationShape shape, Slot slot) {
    String name = slot.normal();
    boolean plain = name.equals("id") || name.equals(shape.noun() + "id");
    return slot.in("body") && (plain || shape.keys().contains(name));
  }

  private boolean isInput(OperationShape shape, Slot slot) {
    return settings.input(shape.operation().names(), slot.name()).isPresent();
  }

  private boolean isFree(OperationShape shape, Map<String, JsonNode> sent, JsonNode name) {
    KnownResource thing = new KnownResource(shape.noun(), sent, Map.of(), name, shape.keys());
    return ledger.made(thing)
        || shapes.about(shape.noun()).stream()
            .filter(other -> !other.writes())
            .flatMap(other -> log.of(other.operation()).stream())
            .anyMatch(read -> showsFree(read, thing, name));
  }

  /** Whether a read of this name was answered that there is none, or a list does not show it. */
  private boolean showsFree(Answered read, KnownResource thing, JsonNode name) {
    Call call = read.call();
    Optional<Slot> item = shapes.of(call.operation()).item();
    if (item.isPresent()) {
      JsonNode asked = read.prepared().parameters().get(item.get().key());
      boolean none = call.exchange().answered(404) || call.exchange().answered(410);
      return none && asked != null && ScalarValues.same(asked, name);
    }
    return call.succeeded()
        && FreshTraces.isPlain(call)
        && call.exchange()
            .received()
            .flatMap(AnswerReader::json)
            .filter(
                body ->
                    AnswerReader.firstArray(body).isPresent() && !AnsweredLists.shows(body, thing))
            .isPresent();
  }
}
