package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.AnsweredLists;
import io.github.pluginconformance.probe.operation.own.CallLog;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.request.CallPreparer;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chooses the reads that show what a write does: to its thing, and to those of others. */
final class Views {

  private static final int MOST = 10;

  /** More lists than these are not all looked at when something is taken away. */
  private static final int FEW = 24;

  /** What may reach beyond the things of its own kind. */
  private static final Set<Act> WIDE = EnumSet.of(Act.REMOVES, Act.CLEARS);

  private final OperationShapes shapes;
  private final CallLog log;
  private final CallPreparer preparer;
  private final Function<PreparedCall, Optional<PreparedCall>> readers;
  private final Map<View.Key, PreparedCall> lists = new LinkedHashMap<>();
  private final Map<String, List<PreparedCall>> listsByNoun = new HashMap<>();
  private final Map<String, Set<String>> referring = new HashMap<>();
  private int looked;

  Views(
      OperationShapes shapes,
      CallLog log,
      CallPreparer preparer,
      Function<PreparedCall, Optional<PreparedCall>> readers) {
    this.shapes = shapes;
    this.log = log;
    this.preparer = preparer;
    this.readers = readers;
  }

  List<View> of(OperationShape shape, PreparedCall write, Act act, @Nullable JsonNode name) {
    Map<View.Key, View> views = new LinkedHashMap<>();
    readers
        .apply(write)
        .map(read -> new View(isOfOne(shape, read) ? Kind.ITEM : Kind.LIST, read))
        .ifPresent(view -> views.put(view.key(), view));
    itself(shape, write, name).forEach(view -> views.putIfAbsent(view.key(), view));
    lists(shape, write, act, name).forEach(view -> views.putIfAbsent(view.key(), view));
    return views.values().stream().limit(MOST).toList();
  }

  /** The reads of the thing itself that the call's values, or its name, lead to. */
  List<View> itself(OperationShape shape, PreparedCall write, @Nullable JsonNode name) {
    Map<String, JsonNode> sent = AnswerReader.sent(write);
    KnownResource thing = new KnownResource(shape.noun(), sent, Map.of(), name, shape.keys());
    List<View> views = new ArrayList<>();
    for (OperationShape read : shapes.about(shape.noun())) {
      boolean named =
          read.item().isPresent()
              ? name != null
              : read.required().stream().anyMatch(read::isId)
                  && read.required().stream().allMatch(slot -> sent.containsKey(slot.normal()));
      if (!read.writes()
          && named
          && read.operation().method().equals("GET")
          && !read.liesInOthersThan(shape)) {
        preparer
            .prepare(read, CallTarget.exactly(thing))
            .ready()
            .filter(call -> name == null || read.item().isEmpty() || carries(call, shape, name))
            .map(call -> new View(Kind.ITEM, call))
            .ifPresent(views::add);
      }
    }
    return views;
  }

  private boolean isOfOne(OperationShape written, PreparedCall read) {
    boolean only =
        shapes.isOnlyOne(written) && read.operation().path().equals(written.operation().path());
    return only || shapes.of(read.operation()).item().isPresent();
  }

  /** Lists that the run has read before. */
  private List<View> lists(
      OperationShape shape, PreparedCall write, Act act, @Nullable JsonNode name) {
    KnownResource scope =
        new KnownResource(shape.noun(), AnswerReader.sent(write), Map.of(), null, shape.keys());
    List<View> views = new ArrayList<>();
    for (PreparedCall read : WIDE.contains(act) ? listsAround(shape) : listsAbout(shape)) {
      boolean within =
          shapes.of(read.operation()).noun().equals(shape.noun())
              && AnsweredLists.isSameScope(read, scope);
      if (!carries(read, shape, name)) {
        views.add(new View(within ? Kind.LIST : Kind.OTHER, read));
      }
    }
    return views;
  }

  /**
   * All lists, as long as they are few. Of many only those of the same kind and of the kinds that
   * refer to it: a few of the rest would show next to nothing, and {@link Standing} looks at all of
   * it in the end.
   */
  private List<PreparedCall> listsAround(OperationShape shape) {
    List<PreparedCall> all = readLists();
    if (all.size() <= FEW) {
      return all;
    }
    Set<PreparedCall> near = new LinkedHashSet<>(listsAbout(shape));
    referring(shape.noun()).forEach(kind -> near.addAll(listsByNoun.getOrDefault(kind, List.of())));
    return List.copyOf(near);
  }

  /** The kinds of which new things refer to one of this kind. */
  private Set<String> referring(String noun) {
    return referring.computeIfAbsent(
        noun,
        kind ->
            shapes.all().stream()
                .filter(shape -> shape.access() == Access.CREATE)
                .filter(
                    shape ->
                        shape.slots().stream()
                            .anyMatch(slot -> shape.isId(slot) && shape.nounOf(slot).equals(kind)))
                .map(OperationShape::noun)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
  }

  /** What is read within a thing goes with it; a thing of another kind may have the same number. */
  private boolean carries(PreparedCall read, OperationShape shape, @Nullable JsonNode name) {
    OperationShape reader = shapes.of(read.operation());
    return name != null
        && read.parameters().entrySet().stream()
            .filter(value -> ScalarValues.same(value.getValue(), name))
            .anyMatch(value -> !reader.namesOther(value.getKey(), shape.noun()));
  }

  /** Every list that was read so far without anything unusual, each once. */
  List<PreparedCall> readLists() {
    noteReadLists();
    return List.copyOf(lists.values());
  }

  /** How many lists were read so far. */
  int listCount() {
    noteReadLists();
    return lists.size();
  }

  private List<PreparedCall> listsAbout(OperationShape shape) {
    noteReadLists();
    return listsByNoun.getOrDefault(shape.noun(), List.of());
  }

  /** Each answer is looked at once, however many writes ask for the lists. */
  private void noteReadLists() {
    List<Answered> answered = log.answered();
    for (; looked < answered.size(); looked++) {
      Answered one = answered.get(looked);
      View.Key key = View.Key.of(one.prepared());
      if (!lists.containsKey(key) && isPlainList(one.call())) {
        lists.put(key, one.prepared());
        listsByNoun
            .computeIfAbsent(shapes.of(one.call().operation()).noun(), noun -> new ArrayList<>())
            .add(one.prepared());
      }
    }
  }

  private boolean isPlainList(Call call) {
    OperationShape shape = shapes.of(call.operation());
    return call.operation().method().equals("GET")
        && !shape.writes()
        && shape.item().isEmpty()
        && Snapshot.of(call).filter(one -> Items.isList(one.state())).isPresent();
  }
}
