package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.StandingEffect;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.StandingSeen;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnsweredLists;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.own.ResourceTraces;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a run leaves behind: compares what reads showed before the first write with what they
 * show after the clean-up. What no read shows is told as the ledger remembers it.
 */
public final class Remainders {

  /** So many lists are looked at that only one of the run's own things has. */
  private static final int MOST_LISTS = 30;

  /** How a thing is told that was moved to a trash, cancelled, or archived. */
  private static final String STILL = ", deleted and still shown by ";

  private final WriteWatch watch;
  private final OperationShapes shapes;
  private final Ledger ledger;
  private final OwnIdentity own;

  /** What is left, in words, and how many of these there are. */
  private final Map<String, Integer> left = new LinkedHashMap<>();

  private final Set<Integer> told = new LinkedHashSet<>();
  private final List<JsonNode> named = new ArrayList<>();
  private boolean counted;
  private boolean unseen;
  private List<JsonNode> turnedUp = List.of();
  private @Nullable StandingSeen standing;

  public Remainders(WriteWatch watch, OperationShapes shapes, Ledger ledger, OwnIdentity own) {
    this.watch = watch;
    this.shapes = shapes;
    this.ledger = ledger;
    this.own = own;
  }

  /** Looks at every list once more, if anything was written. */
  public void count(Looking looking) {
    if (!watch.hasSeen()) {
      return;
    }
    counted = true;
    List<WriteSeen> seen = watch.seen();
    unseen = seen.stream().anyMatch(write -> write.views().isEmpty());
    turnedUp = seen.stream().flatMap(write -> WriteEffect.of(write).appeared().stream()).toList();
    List<View> stood = new ArrayList<>();
    List<Look> now = new ArrayList<>();
    lookAround(looking, stood, now);
    // What a list still shows that was removed may be gone once it has caught up.
    for (Duration pause : ledger.live().isEmpty() ? WriteWatch.PAUSES : List.<Duration>of()) {
      if (!left.isEmpty()) {
        looking.pause(pause);
        lookAround(looking, stood, now);
      }
    }
    boolean nothingLeft = left.isEmpty() && ledger.live().isEmpty();
    standing = watch.standing().compared(now, stood, nothingLeft, looking);
    if (nothingLeft) {
      standing.lists().forEach(list -> watch.lost(StandingEffect.of(list).inWords()));
    }
  }

  private void lookAround(Looking looking, List<View> stood, List<Look> now) {
    left.clear();
    told.clear();
    named.clear();
    stood.clear();
    now.clear();
    for (PreparedCall read : lists()) {
      View view = new View(Kind.LIST, read);
      Optional<Look> first = watch.looks().first(view.key());
      if (first.isPresent()) {
        Look last = watch.looks().look(view, looking, true, "what is left behind");
        compare(view, first.get(), last);
        if (watch.looks().standing(view.key()).isPresent()) {
          stood.add(view);
          now.add(last);
        }
      }
    }
  }

  /** What lists showed before and after the run; empty before it was counted what is left. */
  public Optional<StandingSeen> standing() {
    return Optional.ofNullable(standing);
  }

  /** Looks at what a read shows now, a list with all its pages. */
  public Look look(PreparedCall read, Looking looking) {
    boolean ofOne = shapes.of(read.operation()).item().isPresent();
    View view = new View(ofOne ? Kind.ITEM : Kind.LIST, read);
    return watch.looks().look(view, looking, true, "what a stopped run has left");
  }

  private List<PreparedCall> lists() {
    Map<View.Key, PreparedCall> reads = new LinkedHashMap<>(watch.looks().reads());
    List<PreparedCall> plain = watch.views().readLists();
    plain.forEach(read -> reads.putIfAbsent(View.Key.of(read), read));
    Set<View.Key> keys = plain.stream().map(View.Key::of).collect(Collectors.toSet());
    int most = MOST_LISTS + plain.size();
    return reads.values().stream()
        .filter(read -> shapes.of(read.operation()).item().isEmpty())
        .sorted(Comparator.comparing(read -> !keys.contains(View.Key.of(read))))
        .limit(most)
        .toList();
  }

  private void compare(View view, Look first, Look last) {
    Optional<List<JsonNode>> added = Items.added(first, last);
    if (added.isEmpty()) {
      return;
    }
    boolean steady = !watch.others().areAtWork(view.read());
    // Nobody else puts anything into a list that is read under the run's own identity.
    boolean ownList =
        view.read().parameters().values().stream().anyMatch((JsonNode value) -> own.is(value));
    OperationShape shape = shapes.of(view.read().operation());
    Map<String, Integer> here = new LinkedHashMap<>();
    for (JsonNode item : added.get()) {
      if (ownList || isOurs(item) || hasTurnedUp(item) || steady && unseen) {
        named.add(item);
        String how = ledger.isRetired(item) ? STILL : ", shown by ";
        here.merge(name(shape) + Items.inWords(item) + how + view.key().subject(), 1, Integer::sum);
      }
    }
    here.forEach((words, times) -> left.merge(words, times, Math::max));
    if (last.whole()) {
      ledger.live().stream()
          .filter(entry -> isShownBy(view, shape, entry))
          .forEach(entry -> told.add(entry.number()));
    }
  }

  private static String name(OperationShape shape) {
    return shape.noun().isEmpty() ? "" : shape.noun() + " ";
  }

  /** Whether a list would show a thing of ours if it is still there, as it has done before. */
  private boolean isShownBy(View view, OperationShape shape, LedgerEntry entry) {
    KnownResource thing = entry.thing();
    JsonNode id = thing.id();
    List<String> traces = ResourceTraces.of(thing, own);
    return thing.noun().equals(shape.noun())
        && AnsweredLists.isSameScope(view.read(), thing)
        && watch
            .looks()
            .hasShown(
                view.key(),
                item ->
                    id != null && Items.isNamed(item, id)
                        || carriesOurName(item, thing)
                        || traces.stream()
                            .anyMatch(trace -> ResourceTraces.contains(JsonText.of(item), trace)));
  }

  /** Whether an item carries a name of this run that the thing was given. */
  private boolean carriesOurName(JsonNode item, KnownResource thing) {
    String text = JsonText.of(item);
    return thing.sent().values().stream()
        .filter(own::is)
        .anyMatch(name -> text.contains(name.asText()));
  }

  /** Whether a thing came with a write of ours that can have made it; others make things too. */
  private boolean hasTurnedUp(JsonNode item) {
    return turnedUp.stream()
        .filter(one -> Items.isTheSameThing(one, item))
        .anyMatch(one -> own.isIn(item) || !own.isIn(one));
  }

  /** Whether a thing is ours for certain: it carries our identity, or the id of one we made. */
  private boolean isOurs(JsonNode item) {
    return watch.others().isOurs(item);
  }

  /** What is left, in words; empty if nothing is. */
  public List<String> inWords() {
    if (!counted) {
      return ledger.live().stream().map(LedgerEntry::inWords).toList();
    }
    List<String> words = new ArrayList<>();
    left.forEach((item, times) -> words.add(times == 1 ? item : item + " (" + times + " times)"));
    ledger.retired().forEach((item, reader) -> words.addAll(retired(item, reader)));
    ledger.live().stream()
        .filter(entry -> !told.contains(entry.number()))
        .map(entry -> entry.inWords() + "; no read shows whether it is still there")
        .forEach(words::add);
    return words;
  }

  /** What no list shows any more, as what stands in a trash, is told by its own address. */
  private List<String> retired(JsonNode item, String reader) {
    boolean listed = named.stream().anyMatch(one -> Items.isTheSameThing(one, item));
    return listed ? List.of() : List.of(Items.inWords(item) + STILL + reader);
  }
}
