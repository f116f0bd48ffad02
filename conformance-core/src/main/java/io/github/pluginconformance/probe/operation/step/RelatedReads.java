package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.send.RequestQuota;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ShownKinds;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The reads that come upon a thing of this run: at its own address and below it, by its id in the
 * query or the body, by what it says, and those of what it belongs to.
 */
final class RelatedReads {

  /** Of lists that show other things so many are read, and so many sums and exports. */
  private static final int MOST_OTHERS = 12;

  /** Of very many only so many: a dozen would show hardly more. */
  private static final int FEW_OTHERS = 4;

  private final SessionComponents parts;
  private final List<OperationShape> reads;
  private final ShownKinds kinds;
  private final Map<OperationShape, List<OperationShape>> naming = new HashMap<>();

  /** The reads that need not be told any thing. */
  private final List<OperationShape> ofAll;

  private final Map<OperationShape, Showing> showing = new HashMap<>();

  /** Of the reads of all that there is: those that may show what an operation makes, and others. */
  private record Showing(
      List<OperationShape> near, List<OperationShape> sums, List<OperationShape> others) {}

  RelatedReads(SessionComponents parts, List<OperationShape> reads) {
    this.parts = parts;
    this.reads = reads;
    this.kinds = new ShownKinds(parts.shapes());
    this.ofAll =
        reads.stream().filter(read -> read.required().stream().noneMatch(read::isId)).toList();
  }

  /**
   * Each read that names the thing.
   *
   * @param since the exchange after which it has to be made; one that was made later is left out
   */
  List<PreparedCall> of(LedgerEntry entry, int since) {
    Set<PreparedCall> calls = new LinkedHashSet<>();
    for (OperationShape read : naming(entry.by())) {
      calls.addAll(naming(read, entry));
    }
    return unread(calls, since);
  }

  /** Each read that has to name the thing, as one below its own address. */
  List<PreparedCall> needing(LedgerEntry entry) {
    Set<PreparedCall> calls = new LinkedHashSet<>();
    for (OperationShape read : naming(entry.by())) {
      plain(read, entry).filter(call -> needs(read, entry, call)).ifPresent(calls::add);
    }
    return List.copyOf(calls);
  }

  /** Each read of what a thing belongs to. */
  List<PreparedCall> above(LedgerEntry entry, int since) {
    Set<PreparedCall> calls = new LinkedHashSet<>();
    for (Slot slot : entry.by().slots()) {
      JsonNode named = slot.valueIn(entry.call()).orElse(null);
      if (named != null && entry.by().isId(slot)) {
        parts.ledger().live().stream()
            .filter(other -> other.thing().noun().equals(entry.by().nounOf(slot)))
            .filter(other -> other.number() != entry.number() && isNamed(other, named))
            .forEach(other -> calls.addAll(of(other, since)));
      }
    }
    return List.copyOf(calls);
  }

  /** Each read that need not be told any thing: lists, sums, exports of all that there is. */
  List<PreparedCall> ofAll(int since) {
    return latest(ofAll, since);
  }

  /**
   * Of the reads of all that there is those that may show a thing: lists of its kind, those that
   * name it, sums and exports. Of the other lists a few: with all of them after each write requests
   * would grow with the square of the operations.
   */
  List<PreparedCall> showing(LedgerEntry entry, int since) {
    return showing(entry, since, true);
  }

  /**
   * The same once more, for another value of the same thing: where the other lists are too many to
   * read each of them, those that were read for the first value are enough.
   */
  List<PreparedCall> showingAgain(LedgerEntry entry, int since) {
    return showing(entry, since, false);
  }

  private List<PreparedCall> showing(LedgerEntry entry, int since, boolean first) {
    Showing all = showing.computeIfAbsent(entry.by(), this::showing);
    List<OperationShape> near = new ArrayList<>(all.near());
    near.addAll(RequestQuota.spread(all.sums(), MOST_OTHERS));
    if (first || all.others().size() <= MOST_OTHERS) {
      int most = all.others().size() > 2 * MOST_OTHERS ? FEW_OTHERS : MOST_OTHERS;
      near.addAll(RequestQuota.spread(all.others(), Math.max(0, most - all.sums().size())));
    }
    return latest(near, since);
  }

  private Showing showing(OperationShape maker) {
    Showing all = new Showing(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (OperationShape read : ofAll) {
      if (kinds.shows(read, maker)) {
        all.near().add(read);
      } else {
        (kinds.isOfWritten(read) ? all.others() : all.sums()).add(read);
      }
    }
    return all;
  }

  private List<PreparedCall> latest(List<OperationShape> shapes, int since) {
    return unread(
        shapes.stream().flatMap(read -> UncommonReadStep.latest(parts, read).stream()).toList(),
        since);
  }

  private List<PreparedCall> unread(Iterable<PreparedCall> calls, int since) {
    List<PreparedCall> unread = new ArrayList<>();
    for (PreparedCall call : calls) {
      if (!parts.log().wasMadeAfter(since, call)) {
        unread.add(call);
      }
    }
    return unread;
  }

  private List<PreparedCall> naming(OperationShape read, LedgerEntry entry) {
    List<PreparedCall> calls = new ArrayList<>();
    plain(read, entry)
        .ifPresent(
            call -> {
              if (needs(read, entry, call)) {
                calls.add(call);
              }
              read.slots().stream()
                  .filter(slot -> !slot.in("path") && isOpen(read, slot))
                  .flatMap(slot -> with(read, slot, entry, call).stream())
                  .forEach(calls::add);
            });
    return calls;
  }

  /** The reads that have a place for something of what an operation makes, by the document. */
  private List<OperationShape> naming(OperationShape maker) {
    return naming.computeIfAbsent(
        maker, one -> reads.stream().filter(read -> mayName(read, one)).toList());
  }

  private boolean mayName(OperationShape read, OperationShape maker) {
    boolean about = kinds.shows(read, maker);
    for (Slot slot : read.slots()) {
      if (about && !slot.in("path")
          || names(read, slot, maker.noun())
          || NameLexicon.SEARCHES.contains(slot.normal()) && !kinds.isOfWritten(read)) {
        return true;
      }
    }
    return false;
  }

  /** The read with all that it needs, within what the thing was made in. */
  private Optional<PreparedCall> plain(OperationShape read, LedgerEntry entry) {
    return parts
        .preparer()
        .prepare(read, CallTarget.exactly(entry.thing()))
        .ready()
        .map(call -> within(call, entry.call()))
        .filter(call -> parts.preparer().faults(call).isEmpty());
  }

  /** Whether the read cannot be made without a thing like this, and is made with this one. */
  private static boolean needs(OperationShape read, LedgerEntry entry, PreparedCall call) {
    return read.required().stream()
        .filter(slot -> names(read, slot, entry.thing().noun()))
        .anyMatch(slot -> slot.valueIn(call).filter(value -> isNamed(entry, value)).isPresent());
  }

  private static boolean isNamed(LedgerEntry entry, JsonNode value) {
    JsonNode id = entry.thing().id();
    JsonNode one = value.isArray() && value.size() == 1 ? value.get(0) : value;
    return id != null && one.isValueNode() && one.asText().equals(id.asText());
  }

  /** Whether a slot is told which thing of this kind is meant. */
  private static boolean names(OperationShape read, Slot slot, String noun) {
    return read.isId(slot) && read.nounOf(slot).equals(noun)
        || slot.normal().equals(noun)
        || slot.normal().equals(noun + "ids")
        || slot.normal().equals("ids") && read.noun().equals(noun);
  }

  /** What the user has not said and what names nobody. */
  private boolean isOpen(OperationShape read, Slot slot) {
    return !parts.preparer().isInput(read, slot) && !parts.identities().isFree(read, slot);
  }

  /** The read with a value of the thing in a slot, if it has one for it. */
  private Optional<PreparedCall> with(
      OperationShape read, Slot slot, LedgerEntry entry, PreparedCall call) {
    return value(read, slot, entry.thing())
        .flatMap(value -> parts.knowledge().fitted(slot, value))
        .filter(value -> slot.valueIn(call).filter(value::equals).isEmpty())
        .flatMap(value -> put(call, slot, value))
        .filter(more -> parts.preparer().faults(more).isEmpty());
  }

  private static Optional<JsonNode> value(OperationShape read, Slot slot, KnownResource thing) {
    if (names(read, slot, thing.noun())) {
      return thing.idFor(slot);
    }
    if (NameLexicon.SEARCHES.contains(slot.normal())) {
      return Optional.ofNullable(text(thing));
    }
    return read.noun().equals(thing.noun()) && slot.in("query")
        ? said(thing, slot.normal()::equals)
        : Optional.empty();
  }

  /** What the thing is called, else the first text that was sent for it. */
  private static @Nullable JsonNode text(KnownResource thing) {
    return said(thing, NameLexicon.NAMES::contains)
        .orElseGet(() -> said(thing, any -> true).orElse(null));
  }

  private static Optional<JsonNode> said(KnownResource thing, Predicate<String> name) {
    return thing.sent().entrySet().stream()
        .filter(one -> name.test(one.getKey()))
        .map(Map.Entry::getValue)
        .filter(value -> value.isNumber() || value.isTextual() && !value.textValue().isEmpty())
        .findFirst();
  }

  private static Optional<PreparedCall> put(PreparedCall call, Slot slot, JsonNode value) {
    if (!slot.in("body")) {
      return Optional.of(call.withParameter(slot.place(), slot.name(), value));
    }
    return call.body() instanceof ObjectNode body
        ? Optional.of(call.withBody(body.deepCopy().set(slot.name(), value)))
        : Optional.empty();
  }

  /** The call with the values of another in its path, as far as both paths are the same. */
  private static PreparedCall within(PreparedCall call, PreparedCall other) {
    PreparedCall result = call;
    String[] path = call.operation().path().split("/", -1);
    String[] known = other.operation().path().split("/", -1);
    for (int i = 0; i < Math.min(path.length, known.length); i++) {
      boolean open = path[i].startsWith("{") && known[i].startsWith("{");
      if (!open && !path[i].equals(known[i])) {
        return result;
      }
      JsonNode value = other.parameters().get("path " + inner(known[i]));
      if (open && value != null) {
        result = result.withParameter("path", inner(path[i]), value);
      }
    }
    return result;
  }

  private static String inner(String segment) {
    return segment.length() < 2 ? "" : segment.substring(1, segment.length() - 1);
  }
}
