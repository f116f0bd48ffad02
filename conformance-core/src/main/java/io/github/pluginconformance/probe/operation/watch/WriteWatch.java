package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.Sight;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
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
import io.github.pluginconformance.wire.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(250), Duration.ofMillis(600));

  /** What is wrong with an operation twice is so the third time: no more waiting for it. */
  private static final int MOST_DOUBTS = 3;

  private final Acts acts;
  private final OperationShapes shapes;
  private final Ledger ledger;
  private final AnswerDigest learning;
  private final Views views;
  private final BooleanSupplier scarce;
  private final OwnIdentity own;
  private final Looks looks;
  private final OtherCallers others;
  private final List<Watched> seen = new ArrayList<>();
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
    this.own = own;
    this.looks =
        new Looks(
            log,
            own::isAnothers,
            view -> ledger.doubtGuesses(shapes.of(view.read().operation()).noun()));
    this.others = new OtherCallers(own, ledger, looks);
    this.shapes = shapes;
    this.ledger = ledger;
    this.learning = learning;
    this.acts = new Acts(learning, confirmations);
    this.views = new Views(shapes, log, preparer, readers);
  }

  /** Every write so far with the looks around it, by what is known of other callers by now. */
  public List<WriteSeen> seen() {
    return seen.stream().map(Watched::now).toList();
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

  Views views() {
    return views;
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
    List<Look> before =
        chosen.stream().map(view -> looks.before(view, looking, cleaningUp)).toList();
    Call answer = sending.get();
    looks.written();
    if (answer.exchange().id() > 0) {
      new Around(call, shape, act, target, chosen, before, looking, cleaningUp).after(answer);
    }
    return answer;
  }

  /** A write and the views that were looked at around it. */
  private final class Watched {

    private final WriteSeen write;
    private final List<View> chosen;

    Watched(WriteSeen write, List<View> chosen) {
      this.write = write;
      this.chosen = chosen;
    }

    WriteSeen now() {
      if (!others.areAtWork()) {
        return write;
      }
      List<Viewed> views = new ArrayList<>();
      for (int i = 0; i < chosen.size(); i++) {
        Viewed viewed = write.views().get(i);
        views.add(viewed.with(ofOthers(chosen.get(i), viewed.before(), viewed.after())));
      }
      return write.with(views);
    }
  }

  private List<JsonNode> ofOthers(View view, List<Look> before, List<Look> after) {
    return view.isList() && !before.isEmpty() && !after.isEmpty()
        ? others.between(view, before.get(0), after.get(after.size() - 1))
        : List.of();
  }

  /** One write and what is looked at for it. */
  private final class Around {

    private final PreparedCall call;
    private final OperationShape shape;
    private final Act act;
    private final WriteTarget target;
    private final List<View> chosen;
    private final List<Look> before;
    private final List<List<Look>> after = new ArrayList<>();
    private final List<JsonNode> earlier;
    private final Looking looking;
    private final boolean cleaningUp;

    Around(
        PreparedCall call,
        OperationShape shape,
        Act act,
        WriteTarget target,
        List<View> chosen,
        List<Look> before,
        Looking looking,
        boolean cleaningUp) {
      this.call = call;
      this.shape = shape;
      this.act = act;
      this.target = target;
      this.chosen = new ArrayList<>(chosen);
      this.before = before;
      this.looking = looking;
      this.cleaningUp = cleaningUp;
      this.earlier = idsOf(shape);
    }

    private List<JsonNode> idsOf(OperationShape thing) {
      return ledger.live().stream()
          .filter(entry -> entry.thing().noun().equals(thing.noun()))
          .map(entry -> entry.thing().id())
          .filter(Objects::nonNull)
          .toList();
    }

    void after(Call answer) {
      JsonNode name = act == Act.CREATES ? made(answer) : target.name();
      boolean readable = answer.intent() != Intent.CONFIRMATION && Acts.succeeded(answer);
      if (act == Act.CREATES && name != null && readable) {
        views.itself(shape, call, name).stream()
            .filter(view -> chosen.stream().noneMatch(one -> one.key().equals(view.key())))
            .forEach(chosen::add);
      }
      chosen.forEach(view -> after.add(new ArrayList<>()));
      Optional<Exchange> located = located(answer);
      lookOnce();
      WriteSeen write = write(answer, name, located.orElse(null));
      boolean inDoubt = !WriteEffect.of(write).isSettled();
      if (inDoubt && doubts.merge(write.subject(), 1, Integer::sum) <= MOST_DOUBTS) {
        for (Duration pause : PAUSES) {
          looking.pause(pause);
          lookOnce();
        }
        write = write(answer, name, located.orElse(null));
      }
      seen.add(new Watched(write, List.copyOf(chosen)));
      learn(write, answer);
    }

    /** What names the new thing: its id by the answer, or the name that the call gives it. */
    private @Nullable JsonNode made(Call answer) {
      JsonNode id = Acts.madeBy(shape, call, answer);
      JsonNode given = target.name();
      return id == null && given != null && own.is(given) ? given : id;
    }

    /**
     * Lists come last, so that they are known before the next write; but not after a create: what a
     * read of the new thing does to it would be taken for the create's doing.
     */
    private void lookOnce() {
      lookAt(act == Act.CREATES);
      lookAt(act != Act.CREATES);
    }

    private void lookAt(boolean lists) {
      for (int i = 0; i < chosen.size(); i++) {
        if (chosen.get(i).isList() == lists) {
          after.get(i).add(looks.look(chosen.get(i), looking, cleaningUp, "after a write"));
        }
      }
    }

    private Optional<Exchange> located(Call answer) {
      return act == Act.CREATES && answer.intent() == Intent.VALID
          ? Acts.location(answer).map(address -> looking.follow(call, address))
          : Optional.empty();
    }

    private WriteSeen write(Call answer, @Nullable JsonNode name, @Nullable Exchange located) {
      List<Viewed> viewed = new ArrayList<>();
      for (int i = 0; i < chosen.size(); i++) {
        List<Look> earlier = i < before.size() ? List.of(before.get(i)) : List.of();
        viewed.add(
            new Viewed(
                chosen.get(i).kind(),
                earlier,
                List.copyOf(after.get(i)),
                ofOthers(chosen.get(i), earlier, after.get(i)),
                looks.isSteady(chosen.get(i))));
      }
      return new WriteSeen(
          answer,
          act,
          name,
          target.index(),
          target.sent(),
          act == Act.CREATES ? Map.of() : own(),
          viewed,
          earlier,
          located);
    }

    /** What this run gave to the thing before. */
    private Map<String, JsonNode> own() {
      return Acts.named(ledger, shape, target).stream()
          .reduce((one, later) -> later)
          .map(WriteWatch.this::given)
          .orElse(Map.of());
    }

    /**
     * What carries the run's own texts or an id that it was answered is the run's. Other new things
     * are taken for its own where nothing else can be, as long as nobody else is seen to be at
     * work.
     */
    private void turnedUp(WriteSeen write, Call answer, JsonNode item) {
      if (others.isOurs(item) || stands(write, item)) {
        learning.turnedUp(call, answer, item);
      } else if (!isTold(write) && !others.areAtWork()) {
        learning.turnedUp(call, answer, item).ifPresent(ledger::guessed);
      }
    }

    /** Whether the answer names what was made, and the reads show just that. */
    private boolean isTold(WriteSeen write) {
      return write.target() != null && WriteEffect.of(write).thingNow().isPresent();
    }

    /** Whether a thing stands in a list of our own. */
    private boolean stands(WriteSeen write, JsonNode item) {
      for (int i = 0; i < chosen.size(); i++) {
        boolean ownList =
            chosen.get(i).read().parameters().values().stream()
                .anyMatch((JsonNode value) -> own.is(value));
        List<Look> seenAfter = write.views().get(i).after();
        if (ownList && Items.in(seenAfter.get(seenAfter.size() - 1)).contains(item)) {
          return true;
        }
      }
      return false;
    }

    private void learn(WriteSeen write, Call answer) {
      WriteEffect effect = WriteEffect.of(write);
      if (write.succeeded() && (act == Act.CHANGES || act == Act.REPLACES)) {
        Acts.named(ledger, shape, target)
            .forEach(
                entry ->
                    given
                        .computeIfAbsent(entry.number(), any -> new LinkedHashMap<>())
                        .putAll(write.sent()));
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
      if (act == Act.CREATES || act == Act.ACTS) {
        effect.appeared().forEach(item -> turnedUp(write, answer, item));
      }
      if (act == Act.REMOVES && write.succeeded() && effect.isGone()) {
        effect.now().stream()
            .filter(Sight::isShown)
            .findFirst()
            .ifPresent(sight -> ledger.retired(sight.item()));
      } else if (act == Act.REMOVES && write.succeeded() && effect.isConfirmed()) {
        Acts.named(ledger, shape, target).forEach(ledger::stillThere);
      }
    }
  }
}
