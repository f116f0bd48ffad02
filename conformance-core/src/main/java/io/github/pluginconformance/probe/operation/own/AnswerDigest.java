package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.DeclaredConfirmations;
import io.github.pluginconformance.probe.operation.shape.Destruction;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Draws from each successful call what later ones need: values of reads, what was created, what is
 * gone.
 */
public final class AnswerDigest {

  private static final int SHORTEST_TOKEN = 4;

  private final OperationShapes shapes;
  private final LearnedValues knowledge;
  private final Ledger ledger;
  private final RemovedEntries removals;
  private final DeclaredConfirmations confirmations;
  private final AnsweredLists lists;
  private final OwnIdentity own;
  private final Sightings sightings;
  private final CallLog log;
  private final FoundThings found;
  private final Map<Integer, String> effects = new LinkedHashMap<>();

  public AnswerDigest(
      OperationShapes shapes,
      LearnedValues knowledge,
      Ledger ledger,
      RemovedEntries removals,
      DeclaredConfirmations confirmations,
      AnsweredLists lists,
      OwnIdentity own,
      Sightings sightings,
      CallLog log) {
    this.shapes = shapes;
    this.knowledge = knowledge;
    this.ledger = ledger;
    this.removals = removals;
    this.confirmations = confirmations;
    this.lists = lists;
    this.own = own;
    this.sightings = sightings;
    this.log = log;
    this.found = new FoundThings(shapes, ledger, own, log);
  }

  /** Whether the call may create something, so that the ledger has to know of it beforehand. */
  public boolean mayCreate(PreparedCall call) {
    OperationShape shape = acting(call);
    return !confirmations.onlyAsks(call)
        && (shape.access() == Access.CREATE || putsAnew(shape, call));
  }

  /** Whether the call does more than read. */
  public boolean writes(PreparedCall call) {
    return shapes.of(call.operation()).writes();
  }

  public void after(PreparedCall prepared, Call call) {
    OperationShape shape = shapes.of(call.operation());
    if (!shape.writes() && isOrdinary(call)) {
      sightings.after(shape, prepared, call);
    }
    if (call.succeeded()) {
      call.exchange().received().ifPresent(response -> learn(shape, prepared, call, response));
    }
  }

  private void learn(
      OperationShape shape, PreparedCall prepared, Call call, ReceivedResponse response) {
    if (!shape.writes()) {
      read(shape, prepared, call, response);
    } else if (mayCreate(prepared)) {
      created(prepared, call, response);
    } else if (!confirmations.onlyAsks(prepared)) {
      acted(acting(prepared), asking(prepared), call, response);
    }
  }

  private void created(PreparedCall prepared, Call call, ReceivedResponse response) {
    PreparedCall first = confirmations.bare(asking(prepared));
    List<KnownResource> several = AnswerReader.several(acting(prepared), first, response);
    if (!several.isEmpty()) {
      several.stream()
          .filter(one -> !ledger.has(one) && !isOld(acting(prepared), one, call))
          .forEach(one -> ledger.created(acting(prepared), first, one, call.exchange().id()));
      return;
    }
    KnownResource thing = AnswerReader.created(acting(prepared), first, response);
    // What confirms may be sent twice on purpose, and answered with the same thing twice.
    boolean known =
        call.intent() == Call.Intent.CONFIRMATION && ledger.has(thing)
            || found.isWrittenAgain(acting(prepared), thing, call);
    if (!known && !isOld(acting(prepared), thing, call)) {
      ledger.created(acting(prepared), first, thing, call.exchange().id());
    }
  }

  /** The operation that acts by a call: the one that it confirms, else its own. */
  private OperationShape acting(PreparedCall call) {
    return shapes.of(confirmations.confirmedBy(call.operation()).orElse(call.operation()));
  }

  /** The call that the given one confirms: the latest whose answer gave what this one carries. */
  private PreparedCall asking(PreparedCall call) {
    if (!confirmations.confirmsAnother(call.operation())) {
      return call;
    }
    List<String> carried =
        AnswerReader.sent(call).values().stream()
            .map(JsonNode::asText)
            .filter(text -> text.length() >= SHORTEST_TOKEN)
            .toList();
    return log.of(acting(call).operation()).stream()
        .filter(first -> gave(first, carried))
        .map(Answered::prepared)
        .reduce(call, (one, later) -> later);
  }

  private static boolean gave(Answered first, List<String> carried) {
    String answer = first.call().exchange().received().map(ReceivedResponse::text).orElse("");
    return carried.stream().anyMatch(answer::contains);
  }

  /**
   * Notes that no read shows what an answer seemed to say. A read that was refused shows nothing at
   * all, nor does one of another thing, so that what the answer names stays ours to remove.
   */
  public void keptNothing(Call answer) {
    found.keptNothing(answer);
  }

  /**
   * Notes a thing that a call made and a read shows.
   *
   * @return its entry, if it was not known before
   */
  public Optional<LedgerEntry> turnedUp(PreparedCall call, Call answer, JsonNode item) {
    return found.turnedUp(acting(call), call, answer, item);
  }

  /** Notes that lists show nothing new after a call that seemed to make something. */
  public void overwrote(Call answer) {
    found.overwrote(answer);
  }

  /**
   * Notes that a thing without a name, told by its place alone, shows other values than before.
   *
   * @param given the values that an update gave
   */
  public void changed(
      OperationShape shape, JsonNode before, JsonNode now, Map<String, JsonNode> given) {
    found.changed(shape, before, now, given);
  }

  /** Whether a read has shown a thing before a call that seems to have made it. */
  public boolean wasThereBefore(KnownResource thing, int exchange) {
    return lists.wasShown(thing, exchange);
  }

  /**
   * A create that answers with what a read has shown before has found it and not made it: it is
   * somebody's, and no call of ours may change it.
   */
  private boolean isOld(OperationShape shape, KnownResource thing, Call call) {
    return shape.access() == Access.CREATE
        && !ledger.made(thing)
        && (lists.wasShown(thing, call.exchange().id()) || wasNamed(shape, thing, call));
  }

  /** Whether a read has shown before what the call itself calls the thing. */
  private boolean wasNamed(OperationShape shape, KnownResource thing, Call call) {
    return shape.keys().stream()
        .flatMap(key -> Stream.ofNullable(thing.sent().get(key)))
        .map(name -> new KnownResource(thing.noun(), thing.sent(), Map.of(), name, thing.keys()))
        .anyMatch(
            named ->
                lists.wasShown(named, call.exchange().id())
                    || lists.wasShownAbove(shape, named, call.exchange().id()));
  }

  /** Whether a refusal may come from a create that kept nothing. */
  public boolean mayBeLost(PreparedCall prepared, Call call) {
    return sightings.mayBeLost(shapes.of(call.operation()), prepared, call);
  }

  /** What was done that no delete takes back, in words; what is known to be a thing is none. */
  public List<String> effects() {
    return effects.entrySet().stream()
        .filter(
            effect -> ledger.entries().stream().noneMatch(one -> one.exchange() == effect.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  private void read(
      OperationShape shape, PreparedCall prepared, Call call, ReceivedResponse response) {
    if (isOrdinary(call)) {
      knowledge.read(shape, prepared, response);
      ledger.nameless().forEach(this::identify);
    }
  }

  private static boolean isOrdinary(Call call) {
    return switch (call.intent()) {
      case VALID, REPEAT, PLATFORM_HEADERS, CLEANUP -> true;
      case STATE_PROBE -> !UncommonReads.made(call);
      default -> false;
    };
  }

  /** Where a create answers no id, the list under our own identity shows it. */
  private void identify(LedgerEntry entry) {
    Optional<JsonNode> item = lists.itemOf(entry.thing()).filter(JsonNode::isObject);
    item.ifPresent(found -> ledger.identified(entry, AnswerReader.known(entry.thing(), found)));
  }

  private void acted(
      OperationShape shape, PreparedCall prepared, Call call, ReceivedResponse response) {
    if (shapes.reading(shape).filter(choice -> choice.isTaken(prepared.body())).isPresent()) {
      return;
    }
    if (removes(shape)) {
      removals.by(shape, prepared).forEach(ledger::removed);
    } else if (shape.access() == Access.ACT) {
      KnownResource thing = AnswerReader.created(shape, prepared, response);
      if (isNew(shape, thing, call, response)) {
        ledger.created(shape, prepared, thing, call.exchange().id());
        return;
      }
      boolean ours = removals.namesOurs(shape, prepared) || !removals.by(shape, prepared).isEmpty();
      if (shape.changes() && ours) {
        return;
      }
      int exchange = call.exchange().id();
      effects.put(
          exchange,
          "what "
              + shape.operation().subject()
              + " did (exchange "
              + exchange
              + "): no operation takes it back");
    }
  }

  /**
   * Whether an action such as starting a job has made a thing that can be taken away: it names one,
   * by 201 or 202, or has begun one, in a collection whose items have a delete.
   */
  private boolean isNew(
      OperationShape shape, KnownResource thing, Call call, ReceivedResponse response) {
    boolean named =
        thing.id() == null
            ? response.status() == 202
            : Set.of(201, 202).contains(response.status())
                && !lists.wasShown(thing, call.exchange().id());
    String items = shape.operation().path().replaceFirst("/$", "") + "/";
    return named
        && shapes.about(shape.noun()).stream()
            .filter(other -> other.access() == Access.DELETE && other.item().isPresent())
            .map(other -> other.operation().path())
            .anyMatch(
                path -> path.lastIndexOf('/') == items.length() - 1 && path.startsWith(items));
  }

  private static boolean removes(OperationShape shape) {
    return shape.access() == Access.DELETE || Destruction.takesAway(shape);
  }

  /** Whether a PUT makes something new at an address of our own choice. */
  private boolean putsAnew(OperationShape shape, PreparedCall call) {
    return shape.operation().method().equals("PUT")
        && shape.access() == Access.UPDATE
        && AnswerReader.sent(call).values().stream().anyMatch(own::is)
        && shapes.about(shape.noun()).stream().noneMatch(one -> one.access() == Access.CREATE)
        && ledger.live(shape.noun()).stream()
            .noneMatch(entry -> entry.thing().sent().values().stream().anyMatch(own::is));
  }
}
