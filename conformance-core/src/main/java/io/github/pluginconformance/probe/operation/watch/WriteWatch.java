package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerDigest;
import io.github.pluginconformance.probe.operation.own.CallLog;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.request.CallPreparer;
import io.github.pluginconformance.probe.operation.shape.DeclaredConfirmations;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the state before and after each write, whoever sends it: what appeared, changed and
 * vanished is seen and never believed. What does not look as the answer says is looked at again
 * after a pause. Once something that was not ours is gone, no further write may be sent.
 */
public final class WriteWatch {

  /**
   * A second look for what comes late, a third with nothing in between for what moves by itself.
   */
  static final List<Duration> PAUSES = List.of(Duration.ofMillis(250), Duration.ofMillis(600));

  /** What is wrong with an operation twice is so the third time: no more waiting for it. */
  private static final int MOST_DOUBTS = 3;

  private final Acts acts;
  private final OperationShapes shapes;
  private final Ledger ledger;
  private final AnswerDigest learning;
  private final Views views;
  private final BooleanSupplier scarce;
  private final Looks looks;
  private final OtherCallers others;
  private final Standing standing;
  private final LooksAround.Parts parts;
  private final List<WatchedWrite> seen = new ArrayList<>();
  private final Map<Operation, List<WatchedWrite>> seenOf = new HashMap<>();
  private final Map<String, Integer> doubts = new HashMap<>();
  private final Set<String> lost = new LinkedHashSet<>();

  /** What updates have given to things of ours, by the numbers of their entries. */
  private final Map<Integer, Map<String, JsonNode>> given = new HashMap<>();

  private @Nullable String stopped;

  /**
   * @param readers the read that shows what a call does
   * @param scarce whether half of the requests are used up: what is only made anew, and can do no
   *     harm, goes without looks then
   */
  public WriteWatch(
      OperationShapes shapes,
      CallLog log,
      Ledger ledger,
      AnswerDigest learning,
      DeclaredConfirmations confirmations,
      OwnIdentity own,
      CallPreparer preparer,
      Function<PreparedCall, Optional<PreparedCall>> readers,
      BooleanSupplier scarce) {
    this.scarce = scarce;
    this.looks =
        new Looks(
            log,
            own::isAnothers,
            view -> ledger.doubtGuesses(shapes.of(view.read().operation()).noun()));
    this.others = new OtherCallers(own, ledger, looks);
    this.shapes = shapes;
    this.ledger = ledger;
    this.learning = learning;
    this.acts = new Acts(shapes, learning, confirmations);
    this.views = new Views(shapes, log, preparer, readers);
    this.standing = new Standing(views, looks, others);
    this.parts = new LooksAround.Parts(views, looks, others, ledger, own);
  }

  /** Every write so far with the looks around it, by what is known of other callers by now. */
  public List<WriteSeen> seen() {
    return seen.stream().map(write -> write.now(others)).toList();
  }

  /** The writes of one operation so far. */
  public List<WriteSeen> seen(Operation operation) {
    return seenOf.getOrDefault(operation, List.of()).stream()
        .map(write -> write.now(others))
        .toList();
  }

  /** Whether anything was written. */
  boolean hasSeen() {
    return !seen.isEmpty();
  }

  /** What others do at the same time. */
  public OtherCallers others() {
    return others;
  }

  /** What was there before this run and is gone by a write of it, in words. */
  public List<String> lost() {
    return List.copyOf(lost);
  }

  /** The values that a thing of ours should have by now: as it was made, and as it was changed. */
  public Map<String, JsonNode> given(LedgerEntry entry) {
    Map<String, JsonNode> values = new LinkedHashMap<>(WriteTarget.sent(entry.call(), null));
    values.putAll(given.getOrDefault(entry.number(), Map.of()));
    return values;
  }

  /** Why no further write is sent; empty while there is no reason. */
  public Optional<String> stopped() {
    return Optional.ofNullable(stopped);
  }

  /** How many lists are looked at whenever something is taken away. */
  public int listCount() {
    return views.listCount();
  }

  Views views() {
    return views;
  }

  Standing standing() {
    return standing;
  }

  /** Notes that things are gone that were there before the first write. */
  void lost(List<String> things) {
    lost.addAll(things);
  }

  Looks looks() {
    return looks;
  }

  /**
   * Sends a write with looks around it.
   *
   * @param raw the body as text, where it is sent as it is
   */
  public Call around(
      PreparedCall call,
      Intent intent,
      @Nullable String raw,
      Looking looking,
      Supplier<Call> sending) {
    OperationShape shape = shapes.of(call.operation());
    WriteTarget target = WriteTarget.of(shape, call, raw);
    Act act = acts.of(shape, call, target);
    boolean cleaningUp = intent == Intent.CLEANUP;
    boolean unseen = act == Act.CREATES && scarce.getAsBoolean();
    // Flows are about the lists; what reads of one thing do there is for others to find out.
    boolean flow = intent == Intent.CONFIRMATION;
    List<View> chosen =
        unseen
            ? List.of()
            : views.of(shape, call, act, act == Act.CREATES ? null : target.name()).stream()
                .filter(view -> view.isList() || !flow)
                .toList();
    standing.before(looking);
    List<Look> before = looks.allBefore(chosen, looking, cleaningUp);
    Call answer = sending.get();
    looks.written();
    if (answer.exchange().id() > 0) {
      learn(
          new LooksAround(
              parts, this::given, call, shape, act, target, chosen, before, looking, cleaningUp),
          answer);
      standing.after(answer, chosen, looking);
    }
    return answer;
  }

  /** Looks until nothing is in doubt that a second look can tell. */
  private void learn(LooksAround around, Call answer) {
    around.first(answer);
    WriteSeen write = around.seen();
    WriteEffect first = WriteEffect.of(write);
    boolean inDoubt =
        !first.isSettled() && doubts.merge(write.subject(), 1, Integer::sum) <= MOST_DOUBTS;
    // Whether something of others is gone is never left open.
    if (inDoubt || first.seemsToLose()) {
      PAUSES.forEach(around::again);
      write = around.seen();
    }
    WatchedWrite watched = new WatchedWrite(write, around.chosen());
    seen.add(watched);
    seenOf.computeIfAbsent(write.call().operation(), any -> new ArrayList<>()).add(watched);
    learn(around, write, answer);
  }

  /**
   * What carries the run's own texts or an id that it was answered is the run's. Other new things
   * are taken for its own where nothing else can be, as long as nobody else is seen to be at work.
   */
  private void turnedUp(LooksAround around, WriteSeen write, Call answer, JsonNode item) {
    if (others.isOurs(item) || around.stands(write, item)) {
      learning.turnedUp(around.call(), answer, item);
    } else if (!isTold(write) && !others.areAtWork()) {
      learning.turnedUp(around.call(), answer, item).ifPresent(ledger::guessed);
    }
  }

  /** Whether the answer names what was made, and the reads show just that. */
  private static boolean isTold(WriteSeen write) {
    return write.target() != null && WriteEffect.of(write).thingNow().isPresent();
  }

  private void learn(LooksAround around, WriteSeen write, Call answer) {
    Act act = around.act();
    WriteEffect effect = WriteEffect.of(write);
    if (write.succeeded() && (act == Act.CHANGES || act == Act.REPLACES)) {
      around
          .named()
          .forEach(
              entry ->
                  given
                      .computeIfAbsent(entry.number(), any -> new LinkedHashMap<>())
                      .putAll(write.sent()));
      if (write.index() != null) {
        effect
            .thingBefore()
            .ifPresent(
                was -> effect.thingNow().ifPresent(now -> around.changed(learning, was, now)));
      }
    }
    List<String> gone = effect.isConfirmed() ? effect.lost() : List.of();
    if (!gone.isEmpty()) {
      lost.addAll(gone);
      stopped =
          "no further write is sent: after "
              + write.subject()
              + " (exchange "
              + answer.exchange().id()
              + ") more was gone than it named, see operation/delete-then-gone";
    }
    if (act == Act.CREATES && write.succeeded() && around.showNothingNew(write)) {
      learning.overwrote(answer);
    }
    if (act == Act.CREATES || act == Act.ACTS) {
      effect.appeared().forEach(item -> turnedUp(around, write, answer, item));
    }
    if (act == Act.REMOVES && write.succeeded() && effect.isGone()) {
      around.named().forEach(ledger::notShown);
      effect.now().stream()
          .filter(sight -> sight.isShown() && others.isOurs(sight.item()))
          .filter(sight -> !around.isShell(sight.item()))
          // A list may lag behind; its own address tells what became of it.
          .min(Comparator.comparing(sight -> sight.view().kind() != Kind.ITEM))
          .ifPresent(sight -> ledger.retired(sight.item(), sight.view().subject()));
    } else if (act == Act.REMOVES && write.succeeded() && effect.isConfirmed()) {
      around.named().forEach(ledger::stillThere);
    }
  }
}
