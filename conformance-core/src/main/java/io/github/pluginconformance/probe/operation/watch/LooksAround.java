package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerDigest;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.wire.Exchange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One write and what is looked at for it. */
final class LooksAround {

  /** What the watch has for all writes. */
  record Parts(Views views, Looks looks, OtherCallers others, Ledger ledger, OwnIdentity own) {}

  private final Parts parts;
  private final Function<LedgerEntry, Map<String, JsonNode>> given;
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
  private @Nullable Call answer;
  private @Nullable JsonNode name;
  private @Nullable Exchange located;

  /**
   * @param given what a thing of the run should have by now
   * @param before the looks that were made before the write, in the order of the views
   */
  LooksAround(
      Parts parts,
      Function<LedgerEntry, Map<String, JsonNode>> given,
      PreparedCall call,
      OperationShape shape,
      Act act,
      WriteTarget target,
      List<View> chosen,
      List<Look> before,
      Looking looking,
      boolean cleaningUp) {
    this.parts = parts;
    this.given = given;
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

  PreparedCall call() {
    return call;
  }

  Act act() {
    return act;
  }

  List<View> chosen() {
    return List.copyOf(chosen);
  }

  /** The things of the run that the write is about. */
  List<LedgerEntry> named() {
    return Acts.named(parts.ledger(), shape, target);
  }

  private List<JsonNode> idsOf(OperationShape thing) {
    return parts.ledger().about(thing.noun()).stream()
        .filter(parts.ledger()::isLive)
        .map(entry -> entry.thing().id())
        .filter(Objects::nonNull)
        .toList();
  }

  /** The looks directly after the write. */
  void first(Call answered) {
    answer = answered;
    name = act == Act.CREATES ? made(answered) : target.name();
    boolean readable = answered.intent() != Intent.CONFIRMATION && Acts.succeeded(answered);
    if (act == Act.CREATES && name != null && readable) {
      parts.views().itself(shape, call, name).stream()
          .filter(view -> chosen.stream().noneMatch(one -> one.key().equals(view.key())))
          .forEach(chosen::add);
    }
    chosen.forEach(view -> after.add(new ArrayList<>()));
    located = located(answered).orElse(null);
    lookOnce();
  }

  /** The same looks after a pause. */
  void again(Duration pause) {
    looking.pause(pause);
    lookOnce();
  }

  /** What names the new thing: its id by the answer, or the name that the call gives it. */
  private @Nullable JsonNode made(Call answer) {
    JsonNode id = Acts.madeBy(shape, call, answer);
    JsonNode own = target.name();
    return id == null && own != null && parts.own().is(own) ? own : id;
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
    List<Integer> places =
        IntStream.range(0, chosen.size())
            .filter(i -> chosen.get(i).isList() == lists)
            .boxed()
            .toList();
    List<View> views = places.stream().map(chosen::get).toList();
    List<Look> looks = parts.looks().lookAll(views, looking, cleaningUp, "after a write");
    for (int i = 0; i < looks.size(); i++) {
      after.get(places.get(i)).add(looks.get(i));
    }
  }

  private Optional<Exchange> located(Call answer) {
    return act == Act.CREATES && answer.intent() == Intent.VALID
        ? Acts.location(answer).map(address -> looking.follow(call, address))
        : Optional.empty();
  }

  /** What was seen so far. */
  WriteSeen seen() {
    Call answered = Objects.requireNonNull(answer);
    List<Viewed> viewed = new ArrayList<>();
    for (int i = 0; i < chosen.size(); i++) {
      List<Look> earlier = i < before.size() ? List.of(before.get(i)) : List.of();
      viewed.add(
          new Viewed(
              chosen.get(i).kind(),
              earlier,
              List.copyOf(after.get(i)),
              parts.others().around(chosen.get(i), earlier, after.get(i)),
              parts.looks().isSteady(chosen.get(i))));
    }
    return new WriteSeen(
        answered,
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
    return named().stream().reduce((one, later) -> later).map(given).orElse(Map.of());
  }

  /** Tells what the thing in the place that the write names looks like by now. */
  void changed(AnswerDigest learning, JsonNode before, JsonNode now) {
    learning.changed(shape, before, now, target.sent());
  }

  /** Whether a list was seen wholly before and after the write and shows nothing new. */
  boolean showNothingNew(WriteSeen write) {
    boolean seen = false;
    for (int i = 0; i < chosen.size(); i++) {
      Viewed view = write.views().get(i);
      if (chosen.get(i).isList() && !view.before().isEmpty() && !view.after().isEmpty()) {
        Look last = view.after().get(view.after().size() - 1);
        Optional<List<JsonNode>> added = Items.added(view.before().get(0), last);
        if (added.isEmpty() || !added.get().isEmpty() || !last.whole()) {
          return false;
        }
        seen = true;
      }
    }
    return seen;
  }

  /** Whether a thing stands in a list of our own. */
  boolean stands(WriteSeen write, JsonNode item) {
    for (int i = 0; i < chosen.size(); i++) {
      boolean ownList =
          chosen.get(i).read().parameters().values().stream()
              .anyMatch((JsonNode value) -> parts.own().is(value));
      List<Look> seenAfter = write.views().get(i).after();
      if (ownList && Items.in(seenAfter.get(seenAfter.size() - 1)).contains(item)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a read shows no more of a thing than what the call names, as of an emptied basket. */
  boolean isShell(JsonNode node) {
    if (node.isContainerNode()) {
      for (JsonNode part : node) {
        if (!isShell(part)) {
          return false;
        }
      }
      return true;
    }
    return node.isNull()
        || node.asText().isEmpty()
        || call.parameters().values().stream()
            .anyMatch(value -> value.isValueNode() && value.asText().equals(node.asText()));
  }
}
