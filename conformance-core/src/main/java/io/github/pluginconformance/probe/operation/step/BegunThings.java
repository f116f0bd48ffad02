package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Waits for what a create has only begun: it is answered 202 with the address of a status monitor
 * (RFC 9110, section 15.3.3), which tells in the end what the new thing is called.
 */
final class BegunThings {

  private static final int MOST = 12;

  /** By the end of a run what was begun has had its time. */
  private static final int MOST_AT_THE_END = 2;

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final SessionComponents parts;
  private final Intent intent;

  /**
   * @param intent of the reads: the ones of cleaning up are made even when the run's budget is
   *     spent
   */
  BegunThings(SessionComponents parts, Intent intent) {
    this.parts = parts;
    this.intent = intent;
  }

  /** Settles what a call has begun, if it has. */
  static void settle(SessionComponents parts, Call answer) {
    if (answer.status() == 202) {
      new BegunThings(parts, Intent.STATE_PROBE)
          .settle(entry -> entry.exchange() == answer.exchange().id());
    }
  }

  /** Learns what everything that was begun, and is still known by its monitor, is called. */
  void settle() {
    settle(entry -> true);
  }

  private void settle(Predicate<LedgerEntry> wanted) {
    List.copyOf(parts.ledger().entries()).stream().filter(wanted).forEach(this::settle);
  }

  private void settle(LedgerEntry entry) {
    Optional<ReceivedResponse> begun =
        parts.log().of(entry.call().operation()).stream()
            .map(Answered::call)
            .filter(call -> call.exchange().id() == entry.exchange() && call.status() == 202)
            .findFirst()
            .flatMap(call -> call.exchange().received());
    begun
        .filter(answer -> named(entry, answer).isEmpty())
        .flatMap(answer -> monitor(entry, answer))
        .ifPresent(read -> follow(entry, read));
  }

  private void follow(LedgerEntry entry, PreparedCall monitor) {
    int most = intent == Intent.CLEANUP ? MOST_AT_THE_END : MOST;
    for (int times = 0; times < most; times++) {
      Call seen = parts.sending().send(monitor, intent, "waits for what was begun");
      Optional<ReceivedResponse> answer = seen.exchange().received();
      Optional<JsonNode> id = answer.flatMap(one -> named(entry, one));
      if (id.isPresent()) {
        made(entry, id.get());
        return;
      }
      if (!seen.succeeded() || answer.filter(BegunThings::isUnderWay).isEmpty()) {
        return;
      }
      parts.sending().pause(PAUSE);
    }
  }

  /** What was there before is somebody's, whatever the monitor says. */
  private void made(LedgerEntry entry, JsonNode id) {
    KnownResource begun = entry.thing();
    KnownResource thing =
        new KnownResource(begun.noun(), begun.sent(), Map.of("id", id), id, begun.keys());
    if (!parts.learning().wasThereBefore(thing, entry.exchange())) {
      parts.ledger().stillThere(entry);
      parts.ledger().identified(entry, thing);
    }
  }

  /** The read of another resource at the address that the answer gives, or by what it names. */
  private Optional<PreparedCall> monitor(LedgerEntry entry, ReceivedResponse begun) {
    String location = begun.header("location").orElse("").split("[?#]", 2)[0];
    JsonNode body = AnswerReader.json(begun).orElse(TextNode.valueOf(""));
    return parts.shapes().all().stream()
        .filter(read -> !read.writes() && read.operation().method().equals("GET"))
        .filter(read -> !read.noun().equals(entry.thing().noun()) && read.item().isPresent())
        .flatMap(read -> job(read, location, body).flatMap(job -> call(read, job)).stream())
        .findFirst();
  }

  private static Optional<JsonNode> job(OperationShape read, String location, JsonNode body) {
    Slot item = read.item().orElseThrow();
    if (location.isEmpty()) {
      return body.properties().stream()
          .filter(field -> isSame(item, field.getKey()) && field.getValue().isValueNode())
          .map(Map.Entry::getValue)
          .findFirst();
    }
    String last = location.substring(location.lastIndexOf('/') + 1);
    String address = read.operation().path().replace("{" + item.name() + "}", last);
    boolean same = !last.isEmpty() && !address.contains("{") && location.endsWith(address);
    return same ? Optional.of(TextNode.valueOf(last)) : Optional.empty();
  }

  private static boolean isSame(Slot item, String name) {
    return WordSplitter.joined(name).equals(item.normal()) && !item.normal().equals("id");
  }

  private Optional<PreparedCall> call(OperationShape read, JsonNode job) {
    Map<String, JsonNode> values = Map.of(read.item().orElseThrow().normal(), job);
    KnownResource monitor = new KnownResource(read.noun(), values, values, job, read.keys());
    return parts.preparer().prepare(read, CallTarget.exactly(monitor)).ready();
  }

  /** What an answer calls the new thing: by an id after its kind, or by its address. */
  private Optional<JsonNode> named(LedgerEntry entry, ReceivedResponse answer) {
    String noun = entry.thing().noun();
    List<String> names =
        List.of(noun + "id", "resourceid", "resultid", "targetid", "result" + noun + "id");
    JsonNode body = AnswerReader.json(answer).orElse(TextNode.valueOf(""));
    return body.properties().stream()
        .flatMap(field -> id(noun, names, WordSplitter.joined(field.getKey()), field.getValue()))
        .findFirst();
  }

  private Stream<JsonNode> id(String noun, List<String> names, String name, JsonNode value) {
    if (value.isObject()) {
      boolean thing = name.equals(noun) || name.equals("result") || name.equals("resource");
      return thing && value.hasNonNull("id") ? Stream.of(value.get("id")) : Stream.empty();
    }
    if (names.contains(name) && (value.isTextual() || value.isIntegralNumber())) {
      return Stream.of(value);
    }
    return value.isTextual() ? addressed(noun, value.textValue()) : Stream.empty();
  }

  /** The last segment of an address under which things of this kind are read. */
  private Stream<JsonNode> addressed(String noun, String text) {
    String path = text.split("[?#]", 2)[0];
    int slash = path.lastIndexOf('/');
    return parts.shapes().about(noun).stream()
        .filter(shape -> shape.item().isPresent() && slash >= 0 && slash < path.length() - 1)
        .map(shape -> shape.operation().path())
        .map(template -> template.substring(0, template.lastIndexOf('/')))
        .filter(list -> !list.contains("{") && path.substring(0, slash).endsWith(list))
        .map(list -> (JsonNode) TextNode.valueOf(path.substring(slash + 1)))
        .limit(1);
  }

  private static boolean isUnderWay(ReceivedResponse answer) {
    JsonNode body = AnswerReader.json(answer).orElse(TextNode.valueOf(""));
    return body.properties().stream()
        .filter(field -> FieldLexicon.STATES.contains(WordSplitter.last(field.getKey())))
        .map(field -> WordSplitter.joined(field.getValue().asText()))
        .anyMatch(FieldLexicon.UNDER_WAY::contains);
  }
}
