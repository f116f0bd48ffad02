package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Bookkeeping;
import io.github.pluginconformance.effect.Difference;
import io.github.pluginconformance.effect.VolatileState;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.confirmation.ReadEffect;
import io.github.pluginconformance.evidence.confirmation.ReadEffect.Kind;
import io.github.pluginconformance.evidence.confirmation.ReadsSeen;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what one address answered before and after other GETs. Nothing more is sent where it
 * answers the same. Where it does not, others may be at work, so a GET is blamed only if something
 * of this run that it names is gone or changed, or if its effect follows it again and again while
 * none comes without it ({@link ReadTrial}).
 */
final class ReadWatch {

  /** How many GETs are tried out as the one that changed something. */
  private static final int MOST_TRIED = 3;

  private final OperationCaller caller;
  private final PlainReads reads;
  private final ReadTrial trial;

  /** Those whose effect was seen once, while nobody else was seen to be at work. */
  private final Set<String> once = new HashSet<>();

  private final Map<String, Operation> watched = new LinkedHashMap<>();
  private final Map<String, ReadEffect> effects = new LinkedHashMap<>();

  /** The addresses whose reads are in doubt, by operation. */
  private final Map<String, URI> doubted = new HashMap<>();

  /** The latest read of each address that has been compared with an earlier one. */
  private final Map<URI, Call> compared = new HashMap<>();

  private ReadWatch(OperationCaller caller) {
    this.caller = caller;
    this.reads = new PlainReads(caller);
    this.trial = new ReadTrial(caller);
  }

  static ReadWatch in(RunContext context, OperationCaller caller) {
    ReadWatch watch = context.service(ReadWatch.class).orElseGet(() -> new ReadWatch(caller));
    context.provide(ReadWatch.class, watch);
    return watch;
  }

  ReadsSeen seen() {
    return new ReadsSeen(
        List.copyOf(watched.values()), effects.values().stream().map(this::byNow).toList());
  }

  /** What was seen once can be somebody else's doing, if others turn out to be at work. */
  private ReadEffect byNow(ReadEffect effect) {
    return once.contains(effect.operation().subject()) && caller.othersAreAtWork()
        ? new ReadEffect(effect.operation(), Kind.DOUBTFUL, effect.exchange(), effect.seen())
        : effect;
  }

  /** Whether something changed once and it is open by what. */
  boolean hasDoubts() {
    return effects.values().stream().anyMatch(effect -> effect.kind() == Kind.DOUBTFUL);
  }

  /** Whether something changed once while this operation was called. */
  boolean doubts(Operation operation) {
    ReadEffect effect = effects.get(operation.subject());
    return effect != null && effect.kind() == Kind.DOUBTFUL;
  }

  /** Reads each list once more if other GETs were called since. */
  void lookAgainAtLists() {
    reads
        .lists()
        .forEach(
            (uri, list) -> {
              if (reads.othersSince(uri)) {
                caller.send(list, Intent.REPEAT, "after other reads");
              }
            });
  }

  /** Reads states before and after something that only reads. */
  void around(List<PreparedCall> readers, Runnable reading) {
    List<Call> before = readers.stream().map(read -> look(read, "before other reads")).toList();
    reading.run();
    List<Call> after = readers.stream().map(read -> look(read, "after other reads")).toList();
    for (int i = 0; i < readers.size(); i++) {
      if (PlainReads.isPlain(before.get(i)) && PlainReads.isPlain(after.get(i))) {
        compare(readers.get(i), before.get(i), after.get(i));
      }
    }
  }

  /** Compares the latest two reads of each address that had no write in between. */
  void compare() {
    for (Map.Entry<URI, PreparedCall> read : reads.all().entrySet()) {
      List<Call> same = reads.unwritten(read.getKey());
      int known = Math.max(0, same.indexOf(compared.get(read.getKey())));
      if (same.size() - known >= 2) {
        compare(read.getValue(), same.get(known), same.get(same.size() - 1));
      }
    }
  }

  private void compare(PreparedCall read, Call first, Call second) {
    List<Call> others = reads.between(first, second);
    compared.put(PlainReads.uri(second), second);
    watched.put(read.operation().subject(), read.operation());
    others.forEach(call -> watched.put(call.operation().subject(), call.operation()));
    VolatileState moving = new VolatileState();
    Difference difference = harm(moving, first, second);
    if (difference.isEmpty() || Bookkeeping.isPathOfReads(read.operation().path())) {
      return;
    }
    Call quiet = isLatest(second) ? second : look(read, "once more");
    Call third = look(read, "with nothing in between");
    if (!PlainReads.isPlain(quiet) || !PlainReads.isPlain(third)) {
      return;
    }
    Difference idle = harm(moving, quiet, third);
    moving.learn(PlainReads.state(quiet), PlainReads.state(third));
    if (difference.grows() && idle.grows() || difference.shrinks() && idle.shrinks()) {
      if (trial.movesWithEachLook(read, third, idle)) {
        note(read.operation(), Kind.CHANGES, third, idle);
      }
    } else if (!moving.isUnsteady()) {
      blame(new Suspicion(read, moving, harm(moving, first, second), second, third), others);
    }
  }

  private boolean isLatest(Call call) {
    List<Call> calls = caller.calls();
    return calls.indexOf(call) == calls.size() - 1;
  }

  /** What is different, but for what a plugin may note about being read. */
  private static Difference harm(VolatileState moving, Call one, Call other) {
    return moving
        .difference(PlainReads.state(one), PlainReads.state(other))
        .without(Bookkeeping::isAboutReading);
  }

  private void blame(Suspicion suspicion, List<Call> others) {
    Difference difference = suspicion.difference();
    boolean explained = others.stream().anyMatch(call -> isKnown(call.operation()));
    if (difference.isEmpty() || explained) {
      return;
    }
    List<Call> named = others.stream().filter(call -> isNamed(call, difference)).toList();
    Optional<Call> removed =
        named.stream()
            .filter(call -> difference.removed().stream().anyMatch(item -> isNamed(call, item)))
            .filter(this::isOurs)
            .findFirst();
    if (removed.isPresent()) {
      note(removed.get().operation(), Kind.CHANGES, suspicion.shown(), difference);
      return;
    }
    List<Call> candidates =
        Stream.concat(named.stream(), others.stream()).distinct().limit(MOST_TRIED).toList();
    Call last = tried(suspicion, candidates);
    if (last != null) {
      for (Call call : named) {
        sibling(call, last, difference).ifPresent(other -> tryOut(suspicion, last, other));
        doubt(call, suspicion);
      }
    }
  }

  /** The same read of another thing of ours in the same list. */
  private Optional<PreparedCall> sibling(Call call, Call list, Difference difference) {
    return reads
        .prepared(call)
        .flatMap(
            one ->
                SiblingCalls.of(one, difference, PlainReads.state(list).state()).stream()
                    .filter(caller::isOurs)
                    .findFirst());
  }

  /**
   * Makes suspected calls once more, each alone, and looks what they do.
   *
   * @return the latest look at the state if none of them did anything
   */
  private @Nullable Call tried(Suspicion suspicion, List<Call> candidates) {
    Call before = suspicion.last();
    for (Call candidate : candidates) {
      PreparedCall again = reads.prepared(candidate).orElse(null);
      before = again == null || before == null ? before : tryOut(suspicion, before, again);
    }
    return before;
  }

  /**
   * The look at the state after one more read; null if it did something, or nothing can be told.
   */
  private @Nullable Call tryOut(Suspicion suspicion, Call before, PreparedCall again) {
    caller.send(again, Intent.STATE_PROBE, "whether it changes something");
    Call after = look(suspicion.read(), "after one other read");
    if (!PlainReads.isPlain(after)) {
      return null;
    }
    Difference seen = harm(suspicion.moving(), before, after);
    if (seen.isEmpty()) {
      return after;
    }
    ReadTrial.Outcome outcome =
        trial.of(
            suspicion.read(),
            again,
            after,
            isAllOfOwn(again, seen),
            (one, other) -> harm(suspicion.moving(), one, other));
    if (outcome == ReadTrial.Outcome.ONCE) {
      once.add(again.operation().subject());
    }
    if (outcome != ReadTrial.Outcome.NOTHING) {
      note(again.operation(), kind(seen), after, seen);
    }
    return null;
  }

  /** Whether all that is different is a thing of this run that the call names. */
  private boolean isAllOfOwn(PreparedCall call, Difference seen) {
    return caller.isOurs(call) && NamedThings.isAll(call, seen);
  }

  /** Once is no proof; the same of another thing is. */
  private void doubt(Call call, Suspicion suspicion) {
    Operation operation = call.operation();
    URI before = doubted.putIfAbsent(operation.subject(), PlainReads.uri(call));
    boolean again = before != null && !before.equals(PlainReads.uri(call)) && isOurs(call);
    Kind kind = again ? kind(suspicion.difference()) : Kind.DOUBTFUL;
    note(operation, kind, suspicion.shown(), suspicion.difference());
  }

  /** What is not ours may have been taken away or changed by whose it is. */
  private boolean isOurs(Call call) {
    return reads.prepared(call).filter(caller::isOurs).isPresent();
  }

  private void note(Operation operation, Kind kind, Call shown, Difference difference) {
    if (!isKnown(operation)) {
      effects.put(
          operation.subject(),
          new ReadEffect(operation, kind, shown.exchange().id(), difference.inWords()));
    }
  }

  private boolean isKnown(Operation operation) {
    return effects.containsKey(operation.subject()) && !doubts(operation);
  }

  private static Kind kind(Difference difference) {
    return Bookkeeping.isMark(difference) ? Kind.MARKS_AS_READ : Kind.CHANGES;
  }

  private Call look(PreparedCall read, String why) {
    return caller.send(read, Intent.STATE_PROBE, why);
  }

  /** Whether the address of a call names something that is different. */
  private boolean isNamed(Call call, Difference difference) {
    return reads.prepared(call).filter(one -> NamedThings.any(one, difference)).isPresent();
  }

  private boolean isNamed(Call call, JsonNode thing) {
    return reads.prepared(call).filter(one -> NamedThings.is(one, thing)).isPresent();
  }

  /**
   * A state that changed while other addresses were read.
   *
   * @param shown the read that showed it first
   * @param last the latest read of the state
   */
  private record Suspicion(
      PreparedCall read, VolatileState moving, Difference difference, Call shown, Call last) {}
}
