package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a name that a create chooses for its thing is free: a create may well overwrite what has
 * that name, and the thing would be deleted as ours in the end.
 */
public final class FreeNames {

  private final OperationShapes shapes;
  private final CallLog log;
  private final Ledger ledger;

  public FreeNames(OperationShapes shapes, CallLog log, Ledger ledger) {
    this.shapes = shapes;
    this.log = log;
    this.ledger = ledger;
  }

  /** Whether a value of the body names the thing that is made. */
  public static boolean isName(OperationShape shape, Slot slot) {
    String name = slot.normal();
    boolean plain = name.equals("id") || name.equals(shape.noun() + "id");
    return slot.in("body") && (plain || shape.keys().contains(name));
  }

  /** Whether a read has shown that nothing is called so. */
  public boolean isFree(OperationShape shape, Map<String, JsonNode> sent, JsonNode name) {
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
        && !NextPage.mayFollow(read.prepared(), call)
        && call.exchange()
            .received()
            .flatMap(AnswerReader::json)
            .flatMap(AnswerReader::firstArray)
            .filter(list -> leavesOut(list, thing, name))
            .isPresent();
  }

  /** Whether each item of a list is called something, and none is called so. */
  private static boolean leavesOut(JsonNode list, KnownResource thing, JsonNode name) {
    for (JsonNode item : list) {
      boolean named = item.isValueNode() || AnswerReader.known(thing, item).id() != null;
      if (!named || Items.isNamed(item, name)) {
        return false;
      }
    }
    return !AnsweredLists.shows(list, thing);
  }
}
