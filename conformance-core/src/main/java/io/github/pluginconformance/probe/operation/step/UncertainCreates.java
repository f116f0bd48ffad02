package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.KnownResource;
import io.github.pluginconformance.probe.operation.own.ResourceTraces;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks after creates that failed with a server error or without an answer: they may have kept what
 * they were sent.
 */
final class UncertainCreates {

  private final SessionComponents parts;

  UncertainCreates(SessionComponents parts) {
    this.parts = parts;
  }

  /** What may have been created without anybody having looked yet, in words. */
  List<String> open() {
    return parts.ledger().isLookedAfter()
        ? List.of()
        : parts.log().all().stream()
            .filter(this::isDoubtful)
            .map(Answered::call)
            .map(
                call ->
                    "what "
                        + call.operation().subject()
                        + " may have created (exchange "
                        + call.exchange().id()
                        + ")")
            .toList();
  }

  /** Puts into the ledger what a list shows of failed creates. */
  void settle() {
    parts.ledger().lookedAfter();
    List.copyOf(parts.log().all()).stream().filter(this::isDoubtful).forEach(this::look);
  }

  private boolean isDoubtful(Answered one) {
    Call call = one.call();
    boolean failed =
        !call.exchange().isComplete()
            || call.exchange().received().filter(answer -> answer.status() >= 500).isPresent();
    return failed
        && call.exchange().wasSent()
        && !call.intent().isOfWrongInput()
        && parts.shapes().of(call.operation()).access() == Access.CREATE;
  }

  private void look(Answered failed) {
    PreparedCall sent = failed.prepared();
    OperationShape shape = parts.shapes().of(sent.operation());
    KnownResource thing =
        new KnownResource(shape.noun(), AnswerReader.sent(sent), Map.of(), null, shape.keys());
    int exchange = failed.call().exchange().id();
    Optional<PreparedCall> read = parts.readers().alike(sent);
    boolean all = read.filter(parts.consent()::isOurs).isPresent();
    List<String> traces =
        parts.freshTraces().of(thing, exchange).stream()
            .filter(trace -> all || parts.own().isCertain(TextNode.valueOf(trace)))
            .toList();
    if (traces.isEmpty() || read.isEmpty()) {
      return;
    }
    parts
        .sending()
        .send(read.get(), Intent.CLEANUP, "looks whether a failed create kept something")
        .exchange()
        .received()
        .flatMap(AnswerReader::json)
        .flatMap(AnswerReader::firstArray)
        .ifPresent(items -> items.forEach(item -> keep(shape, failed, thing, traces, item)));
  }

  private void keep(
      OperationShape shape,
      Answered failed,
      KnownResource sent,
      List<String> traces,
      JsonNode item) {
    String text = JsonText.of(item);
    KnownResource thing = item.isObject() ? AnswerReader.known(sent, item) : sent;
    boolean ours = traces.stream().anyMatch(trace -> ResourceTraces.contains(text, trace));
    if (ours && !parts.ledger().made(thing)) {
      parts.ledger().created(shape, failed.prepared(), thing, failed.call().exchange().id());
    }
  }
}
