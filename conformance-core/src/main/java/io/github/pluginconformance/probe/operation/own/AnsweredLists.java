package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds things of ours in the lists that reads answered with. */
public final class AnsweredLists implements ListPositions {

  private final CallLog log;
  private final OperationShapes shapes;
  private final OwnIdentity own;
  private final ScopedReads reads;

  public AnsweredLists(CallLog log, OperationShapes shapes, OwnIdentity own) {
    this.log = log;
    this.shapes = shapes;
    this.own = own;
    this.reads = new ScopedReads(log, shapes);
  }

  @Override
  public Optional<Integer> of(OperationShape shape, Slot slot, CallTarget target) {
    return target
        .thing()
        .flatMap(
            thing ->
                isField(thing, slot)
                    ? itemOf(thing)
                        .map(item -> field(item, slot))
                        .filter(JsonNode::isInt)
                        .map(JsonNode::intValue)
                    : place(thing).map(place -> place + base(slot)));
  }

  /** Whether the things of a list say themselves what is asked for, so that it is no place. */
  private boolean isField(KnownResource thing, Slot slot) {
    for (JsonNode item : latest(thing).orElse(MissingNode.getInstance())) {
      if (!field(item, slot).isMissingNode()) {
        return true;
      }
    }
    return false;
  }

  private static JsonNode field(JsonNode item, Slot slot) {
    return item.properties().stream()
        .filter(field -> WordSplitter.joined(field.getKey()).equals(slot.normal()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /**
   * The item of the latest list under the same identity that is this thing, where the whole list is
   * ours or the item carries what only we have sent.
   */
  Optional<JsonNode> itemOf(KnownResource thing) {
    return latest(thing).flatMap(array -> last(array, thing).map(array::get));
  }

  /** Whether an item of a list that was answered has the id of this thing. */
  public static boolean shows(JsonNode body, KnownResource thing) {
    JsonNode id = thing.id();
    Optional<JsonNode> array = AnswerReader.firstArray(body);
    if (id == null || array.isEmpty()) {
      return false;
    }
    for (JsonNode item : array.get()) {
      JsonNode other = item.isValueNode() ? item : AnswerReader.known(thing, item).id();
      if (other != null && ScalarValues.same(id, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a body has a list, and each item in it a name by which this thing could be found. */
  static boolean showsIds(JsonNode body, KnownResource thing) {
    Optional<JsonNode> array = AnswerReader.firstArray(body);
    if (thing.id() == null || array.isEmpty()) {
      return false;
    }
    for (JsonNode item : array.get()) {
      if (!item.isValueNode() && AnswerReader.known(thing, item).id() == null) {
        return false;
      }
    }
    return true;
  }

  /** Whether a read before this exchange showed a thing of the same id, under the same owner. */
  boolean wasShown(KnownResource thing, int exchange) {
    return wasShown(shapes.about(thing.noun()), thing, exchange);
  }

  /** The same for a read of what stands before in the path, as a cart does before its items. */
  boolean wasShownAbove(OperationShape create, KnownResource thing, int exchange) {
    List<OperationShape> above =
        shapes.all().stream()
            .filter(read -> create.operation().path().startsWith(read.operation().path() + "/"))
            .toList();
    return wasShown(above, thing, exchange);
  }

  private boolean wasShown(List<OperationShape> reads, KnownResource thing, int exchange) {
    return reads.stream()
        .filter(shape -> !shape.writes())
        .flatMap(shape -> log.of(shape.operation()).stream())
        .filter(read -> read.call().exchange().id() < exchange)
        .filter(read -> FreshTraces.isPlain(read.call()) && read.call().succeeded())
        .filter(read -> isSameScope(read, thing))
        .flatMap(read -> read.call().exchange().received().flatMap(AnswerReader::json).stream())
        .anyMatch(body -> shows(body, thing));
  }

  /**
   * Whether nobody but us has moved anything in a thing's list so far: what it held at first stands
   * where it stood, and if it is pushed down by what is new, then only by what is ours.
   */
  public boolean isSteady(KnownResource thing, List<LedgerEntry> ours) {
    List<JsonNode> seen = answered(thing).toList();
    if (seen.isEmpty()) {
      return false;
    }
    JsonNode first = seen.get(0);
    JsonNode last = seen.get(seen.size() - 1);
    return begins(last, first)
        || ends(last, first) && last.size() == first.size() + ours.size()
        || begins(ofOthers(last), ofOthers(first));
  }

  /** A list without what carries the run's letters: that may have been there from the first. */
  private JsonNode ofOthers(JsonNode list) {
    ArrayNode others = JsonNodeFactory.instance.arrayNode();
    for (JsonNode item : list) {
      if (!own.isIn(item)) {
        others.add(item);
      }
    }
    return others;
  }

  private static boolean begins(JsonNode list, JsonNode first) {
    return matches(list, first, 0);
  }

  private static boolean ends(JsonNode list, JsonNode first) {
    return matches(list, first, list.size() - first.size());
  }

  private static boolean matches(JsonNode list, JsonNode part, int from) {
    if (from < 0 || list.size() < from + part.size()) {
      return false;
    }
    for (int i = 0; i < part.size(); i++) {
      if (!list.get(from + i).equals(part.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The lists that reads of a thing's scope have answered with, in order. */
  private Stream<JsonNode> answered(KnownResource thing) {
    return shapes.about(thing.noun()).stream()
        .filter(shape -> !shape.writes())
        .flatMap(shape -> log.of(shape.operation()).stream())
        .filter(one -> one.call().succeeded() && !UncommonReads.made(one.call()))
        .filter(one -> isSameScope(one, thing))
        .sorted(Comparator.comparingInt(one -> one.call().exchange().id()))
        .flatMap(one -> one.call().exchange().received().flatMap(AnswerReader::json).stream())
        .flatMap(body -> AnswerReader.firstArray(body).stream());
  }

  private Optional<Integer> place(KnownResource thing) {
    Optional<JsonNode> array = latest(thing);
    Optional<Integer> seen = array.flatMap(items -> last(items, thing));
    if (seen.isPresent() || !isUnderOwn(thing)) {
      return seen;
    }
    // Under an identity of our own everything is ours: the newest stands last. An empty list holds
    // nothing to name.
    return array
        .map(items -> items.size() - 1)
        .or(() -> Optional.of(0))
        .filter(place -> place >= 0);
  }

  /**
   * Whether the latest list of a thing was read under our own identity, so that all of it is ours.
   */
  private boolean isUnderOwn(KnownResource thing) {
    return reads
        .latest(thing)
        .filter(read -> read.prepared().parameters().values().stream().anyMatch(own::is))
        .isPresent();
  }

  private Optional<JsonNode> latest(KnownResource thing) {
    return reads
        .latest(thing)
        .flatMap(one -> one.call().exchange().received())
        .flatMap(AnswerReader::json)
        .flatMap(AnswerReader::firstArray);
  }

  /** Whether a read was made under the same user, owner and so on as the thing. */
  public static boolean isSameScope(Answered read, KnownResource thing) {
    return isSameScope(read.prepared(), thing);
  }

  public static boolean isSameScope(PreparedCall read, KnownResource thing) {
    for (Map.Entry<String, JsonNode> value : AnswerReader.sent(read).entrySet()) {
      JsonNode ours = thing.sent().get(value.getKey());
      if (ours != null && !ScalarValues.same(ours, value.getValue())) {
        return false;
      }
    }
    return true;
  }

  private Optional<Integer> last(JsonNode array, KnownResource thing) {
    boolean all = isUnderOwn(thing);
    List<String> traces =
        ResourceTraces.of(thing, own).stream()
            .filter(trace -> all || own.isCertain(TextNode.valueOf(trace)) || isId(thing, trace))
            .toList();
    for (int i = array.size() - 1; i >= 0; i--) {
      String item = JsonText.of(array.get(i));
      if (traces.stream().anyMatch(trace -> ResourceTraces.contains(item, trace))) {
        return Optional.of(i);
      }
    }
    return thing.id() == null ? alike(array, thing) : Optional.empty();
  }

  /**
   * What shows nothing that only this run has sent is told by all its values together, and only
   * where nothing stood at first.
   */
  private Optional<Integer> alike(JsonNode array, KnownResource thing) {
    JsonNode first = reads.firstList(thing).orElse(array);
    int added = array.size() - first.size();
    int from = begins(array, first) ? first.size() : 0;
    int to = begins(array, first) ? array.size() : ends(array, first) ? added : 0;
    for (int i = to - 1; i >= from; i--) {
      if (thing.isShownAs(array.get(i))) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  private static boolean isId(KnownResource thing, String trace) {
    JsonNode id = thing.id();
    return id != null && id.asText().equals(trace);
  }

  /** Lists are counted from 0 unless the schema says that they begin with 1. */
  private static int base(Slot slot) {
    SchemaRef schema = slot.schema();
    return schema != null && schema.node().path("minimum").asInt(0) == 1 ? 1 : 0;
  }
}
