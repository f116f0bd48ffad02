package io.github.pluginconformance.probe.operation.step;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.AnsweredLists;
import io.github.pluginconformance.probe.operation.own.FreshTraces;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a thing that was removed by its own address, where no list has ever shown it: a list may
 * be the first page of a long one.
 */
final class AnsweredAfterDelete {

  private final SessionComponents parts;

  AnsweredAfterDelete(SessionComponents parts) {
    this.parts = parts;
  }

  /** Once: what happens to one thing happens to the others. */
  void look() {
    for (LedgerEntry entry : parts.ledger().entries()) {
      Optional<PreparedCall> read =
          parts.ledger().current(entry).isPresent() || isListed(entry)
              ? Optional.empty()
              : itself(entry);
      if (read.isPresent()) {
        Call call = parts.sending().send(read.get(), Intent.CLEANUP, "looks whether it is gone");
        if (call.succeeded()) {
          markLike(entry);
        }
        return;
      }
    }
  }

  private void markLike(LedgerEntry still) {
    parts.ledger().entries().stream()
        .filter(entry -> entry.thing().noun().equals(still.thing().noun()) && !isListed(entry))
        .forEach(parts.ledger()::stillThere);
  }

  private boolean isListed(LedgerEntry entry) {
    return reads(entry)
        .flatMap(read -> read.call().exchange().received().flatMap(AnswerReader::json).stream())
        .anyMatch(body -> AnsweredLists.shows(body, entry.thing()));
  }

  /** A read that has shown this very thing. */
  private Optional<PreparedCall> itself(LedgerEntry entry) {
    return reads(entry)
        .map(Answered::prepared)
        .filter(read -> names(read, entry.thing().id()))
        .findFirst();
  }

  private boolean names(PreparedCall read, @Nullable JsonNode id) {
    return parts
        .shapes()
        .of(read.operation())
        .item()
        .map(slot -> read.parameters().get(slot.key()))
        .filter(asked -> id != null && ScalarValues.same(asked, id))
        .isPresent();
  }

  private Stream<Answered> reads(LedgerEntry entry) {
    return parts.shapes().about(entry.thing().noun()).stream()
        .filter(shape -> !shape.writes())
        .flatMap(shape -> parts.log().of(shape.operation()).stream())
        .filter(read -> FreshTraces.isPlain(read.call()) && read.call().succeeded());
  }
}
