package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.effect.Envelope;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.AccessClassifier;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Notes which things of ours reads have shown, and which they prove not to exist: a create that
 * kept nothing is one finding, and not also one for each later call about the thing.
 */
public final class Sightings {

  /** A list under our own identity that is shorter than this is no page of a longer one. */
  private static final int WHOLE_LIST = 10;

  private final Ledger ledger;
  private final OwnIdentity own;
  private final CallLog log;
  private final ShownTexts shown = new ShownTexts();

  /** What lists did not show; its own address may know better. */
  private final Set<LedgerEntry> unlisted = new LinkedHashSet<>();

  /** What its own address did not know yet: some plugins show new things only after a moment. */
  private final Set<LedgerEntry> late = new LinkedHashSet<>();

  /** Answers that were noted; the same one comes again and again. */
  private final Set<ReceivedResponse> noted = new HashSet<>();

  private int looked;

  public Sightings(Ledger ledger, OwnIdentity own, CallLog log) {
    this.ledger = ledger;
    this.own = own;
    this.log = log;
  }

  /** Looks at a read that was answered. */
  void after(OperationShape shape, PreparedCall prepared, Call call) {
    if (shape.item().isPresent() && call.succeeded()) {
      find(shape, prepared);
    }
    Optional<JsonNode> body = call.exchange().received().flatMap(AnswerReader::json);
    if (!late.isEmpty() && call.succeeded()) {
      body.ifPresent(shown -> comeLate(shape, shown));
    }
    List<LedgerEntry> live = ledger.live(shape.noun());
    if (live.isEmpty()) {
      return;
    }
    String text = body.map(JsonText::of).orElse("");
    for (LedgerEntry entry : live) {
      boolean related = AnsweredLists.isSameScope(prepared, entry.thing());
      if (related && call.succeeded() && body.isPresent()) {
        look(shape, prepared, entry, body.get(), text);
      } else if (related
          && isGone(call)
          && names(shape, prepared, entry)
          && !ledger.isSeen(entry)) {
        ledger.lost(entry);
        late.add(entry);
      }
    }
  }

  /**
   * A thing that a read shows under its id is there after all, and has to be taken away: if it says
   * what only this run has sent, for somebody else may have got the number by now.
   */
  private void comeLate(OperationShape shape, JsonNode shown) {
    List<LedgerEntry> found =
        late.stream()
            .filter(entry -> entry.thing().noun().equals(shape.noun()))
            .filter(entry -> showsOurs(shown, entry.thing()))
            .toList();
    found.forEach(ledger::stillThere);
    found.forEach(ledger::seen);
    found.forEach(late::remove);
  }

  private boolean showsOurs(JsonNode shown, KnownResource thing) {
    JsonNode id = thing.id();
    JsonNode list = AnswerReader.firstArray(shown).orElse(shown);
    return id != null
        && Stream.concat(
                Stream.of(Envelope.opened(shown)), StreamSupport.stream(list.spliterator(), false))
            .anyMatch(item -> Items.isNamed(item, id) && own.isIn(item));
  }

  /**
   * Whether a refusal may come from a create that kept nothing, or from a read that took the thing
   * away, which are findings of their own; what was deleted is refused rightly.
   */
  boolean mayBeLost(OperationShape shape, PreparedCall prepared, Call call) {
    return isGone(call)
        && ledger.about(shape.noun()).stream()
            .filter(entry -> names(shape, prepared, entry))
            .anyMatch(entry -> !ledger.isSeen(entry) || ledger.isMissing(entry));
  }

  private void look(
      OperationShape shape, PreparedCall prepared, LedgerEntry entry, JsonNode body, String text) {
    if (ResourceTraces.of(entry.thing(), own).stream()
            .filter(trace -> ResourceTraces.contains(text, trace))
            .anyMatch(trace -> !wasThere(trace, entry))
        || AnsweredLists.shows(body, entry.thing())
        || showsAll(body, entry)) {
      ledger.seen(entry);
      ledger.missed(entry, false);
    } else if (ledger.isSeen(entry)
        && shape.item().isEmpty()
        && AnsweredLists.showsIds(body, entry.thing())) {
      ledger.missed(entry, true);
    } else if (isWholeList(shape, prepared, entry, body) && !ledger.isSeen(entry)) {
      ledger.lost(entry);
      unlisted.add(entry);
    }
  }

  /** A thing that answers at its own address is there, and has to be taken away. */
  private void find(OperationShape shape, PreparedCall read) {
    List<LedgerEntry> found =
        unlisted.stream()
            .filter(entry -> entry.thing().noun().equals(shape.noun()))
            .filter(entry -> names(shape, read, entry))
            .toList();
    found.forEach(ledger::stillThere);
    found.forEach(ledger::seen);
    unlisted.removeAll(found);
  }

  /** Whether a list shows what only this run writes as often as there are things that say it. */
  private boolean showsAll(JsonNode body, LedgerEntry entry) {
    return AnswerReader.firstArray(body).isPresent()
        && ResourceTraces.of(entry.thing(), own).stream()
            .filter(trace -> own.isCertain(TextNode.valueOf(trace)))
            .anyMatch(trace -> shown(body, trace) >= alike(entry, trace));
  }

  private static long shown(JsonNode body, String trace) {
    long shown = 0;
    for (JsonNode item : AnswerReader.firstArray(body).orElse(body)) {
      shown += ResourceTraces.contains(JsonText.of(item), trace) ? 1 : 0;
    }
    return shown;
  }

  private long alike(LedgerEntry entry, String trace) {
    return ledger.live(entry.thing().noun()).stream()
        .filter(other -> ResourceTraces.of(other.thing(), own).contains(trace))
        .count();
  }

  /**
   * What was shown before the thing was created does not show it, such as the name of a kind. A
   * text of this run alone may have been shown of what has been removed since.
   */
  private boolean wasThere(String trace, LedgerEntry entry) {
    noteReads();
    return shown.isShownBefore(trace, entry.exchange()) && !isOfItAlone(trace, entry);
  }

  private boolean isOfItAlone(String trace, LedgerEntry entry) {
    return own.isCertain(TextNode.valueOf(trace))
        && ledger.live(entry.thing().noun()).stream()
            .filter(other -> other.number() != entry.number())
            .noneMatch(other -> ResourceTraces.of(other.thing(), own).contains(trace));
  }

  private void noteReads() {
    List<Call> calls = log.calls();
    for (; looked < calls.size(); looked++) {
      Call call = calls.get(looked);
      if (FreshTraces.isPlain(call)
          && call.succeeded()
          && AccessClassifier.isSafeMethod(call.operation())) {
        call.exchange()
            .received()
            .filter(noted::add)
            .ifPresent(answer -> shown.add(call.exchange().id(), answer::text));
      }
    }
  }

  private boolean isWholeList(
      OperationShape shape, PreparedCall prepared, LedgerEntry entry, JsonNode body) {
    Map<String, JsonNode> sent = AnswerReader.sent(prepared);
    boolean address = shape.operation().path().equals(entry.by().operation().path());
    boolean ours =
        sent.values().stream().anyMatch(own::is)
            && sent.keySet().stream().allMatch(entry.thing().sent()::containsKey);
    return address
        && ours
        && AnswerReader.firstArray(body).filter(array -> array.size() < WHOLE_LIST).isPresent();
  }

  private static boolean names(OperationShape shape, PreparedCall prepared, LedgerEntry entry) {
    Map<String, JsonNode> sent = AnswerReader.sent(prepared);
    JsonNode id = entry.thing().id();
    if (shape.item().isPresent()) {
      JsonNode value = sent.get(shape.item().get().normal());
      return value != null && id != null && ScalarValues.same(id, value);
    }
    return shape.required().stream()
        .filter(slot -> slot.in("query"))
        .anyMatch(slot -> isSame(sent.get(slot.normal()), entry.thing().sent().get(slot.normal())));
  }

  private static boolean isSame(@Nullable JsonNode one, @Nullable JsonNode other) {
    return one != null && other != null && ScalarValues.same(one, other);
  }

  private static boolean isGone(Call call) {
    int status = call.exchange().status();
    return status == 404 || status == 410;
  }
}
