package io.github.pluginconformance.probe.operation.stopped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.RecordedRun;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Made;
import io.github.pluginconformance.probe.operation.own.ResourceTraces;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.settings.Mode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what a stopped run has left, by reading. */
final class LeftoverFinder {

  private final SessionComponents parts;
  private final RecordedRun run;
  private final Attempts attempts;
  private final OwnershipProof proof;
  private final Retired retired;
  private final NamedLists named;

  LeftoverFinder(SessionComponents parts, RecordedRun run, Attempts attempts) {
    this.parts = parts;
    this.run = run;
    this.attempts = attempts;
    boolean everything = parts.settings().mode() == Mode.EVERYTHING;
    this.proof = new OwnershipProof(parts.own(), run, attempts, everything);
    this.retired = new Retired(run, attempts);
    this.named = new NamedLists(parts);
  }

  /** What there is now: parents before what they hold, in the order of each list. */
  Sighting look() {
    Sighting sighting = new Sighting(parts, run, attempts);
    for (TellingRead telling : TellingReads.of(parts, attempts)) {
      look(telling, sighting);
    }
    return sighting;
  }

  private void look(TellingRead telling, Sighting sighting) {
    if (sighting.isKnown(telling)) {
      return;
    }
    Look look = parts.remainders().look(telling.read(), parts.sending());
    Optional<Snapshot> shown = Snapshot.of(look.first());
    if (shown.isEmpty()) {
      return;
    }
    sighting.looked(telling, look);
    JsonNode state = shown.get().state();
    if (!look.first().succeeded()) {
      return;
    }
    List<JsonNode> items =
        telling.isOfOne() ? NamedLists.one(state) : NamedLists.items(look, state);
    List<Leftover> here = new ArrayList<>();
    for (JsonNode item : items) {
      leftover(telling, look.first(), item).ifPresent(here::add);
    }
    sighting.add(here);
  }

  private Optional<Leftover> leftover(TellingRead telling, Call read, JsonNode item) {
    Optional<Attempted> maker = maker(telling, item);
    OperationShape by = maker.map(Attempted::shape).orElseGet(() -> create(telling.shape()));
    PreparedCall call = maker.map(Attempted::call).orElse(telling.read());
    KnownResource thing = thing(by, call, telling, item);
    Map<String, JsonNode> shown = thing.produced();
    boolean ours = proof.isOurs(item, shown) || isUnderOwnName(telling, item);
    boolean gone = retired.is(thing, item) || parts.ledger().isRetired(item);
    return gone || !ours && !proof.mayBeOurs(item, shown)
        ? Optional.empty()
        : Optional.of(new Leftover(by, call, thing, item, ours, read));
  }

  /** What one asks for by a name of the run's own is the run's, if the name is what counts. */
  private boolean isUnderOwnName(TellingRead telling, JsonNode item) {
    return telling.isOfOne() && parts.own().isCertain(asked(telling))
        || named.areOwn(telling.read(), item);
  }

  private OperationShape create(OperationShape read) {
    return parts.shapes().about(read.noun()).stream()
        .filter(shape -> shape.access() == Access.CREATE)
        .findFirst()
        .orElse(read);
  }

  /** The write that made a thing: the one whose answer gave its id, else the one most like it. */
  private Optional<Attempted> maker(TellingRead telling, JsonNode item) {
    Optional<Attempted> said =
        run.made().stream()
            .filter(made -> made.id() != null && Items.isNamed(item, made.id()))
            .filter(made -> telling.attempts().stream().anyMatch(one -> isBy(one, made)))
            .flatMap(made -> attempts.number(made.attempt()).stream())
            .findFirst();
    String text = JsonText.of(item);
    return said.or(
        () ->
            telling.attempts().stream()
                .max(
                    Comparator.<Attempted>comparingInt(one -> likeness(one, text))
                        .thenComparing(one -> one.shape().access() == Access.CREATE)));
  }

  private static boolean isBy(Attempted one, Made made) {
    return one.attempt().number() == made.attempt();
  }

  private static int likeness(Attempted one, String item) {
    int alike = 0;
    for (JsonNode value : AnswerReader.sent(one.call()).values()) {
      boolean tells = value.isTextual() && !value.textValue().isEmpty();
      alike += tells && ResourceTraces.contains(item, value.textValue()) ? 2 : 0;
    }
    return alike;
  }

  private KnownResource thing(
      OperationShape by, PreparedCall call, TellingRead telling, JsonNode item) {
    KnownResource bare = new KnownResource(by.noun(), Map.of(), Map.of(), null, by.keys());
    KnownResource known = item.isObject() ? AnswerReader.known(bare, item) : bare;
    Map<String, JsonNode> sent = new LinkedHashMap<>(AnswerReader.sent(telling.read()));
    sent.putAll(Attempts.sent(call, known.produced()));
    if (item.isTextual()) {
      sent.replaceAll((name, value) -> isOtherForm(value, item) ? item : value);
    }
    JsonNode id = known.id() == null && telling.isOfOne() ? asked(telling) : known.id();
    return new KnownResource(by.noun(), sent, known.produced(), id, by.keys());
  }

  /** Whether a list of texts shows in another form what was sent. */
  private boolean isOtherForm(JsonNode value, JsonNode item) {
    return parts.own().isCertain(value)
        && !parts.own().is(value)
        && !ResourceTraces.contains(JsonText.of(item), value.textValue());
  }

  private static JsonNode asked(TellingRead telling) {
    return telling
        .shape()
        .item()
        .map(slot -> telling.read().parameters().get(slot.key()))
        .orElse(TextNode.valueOf(""));
  }
}
