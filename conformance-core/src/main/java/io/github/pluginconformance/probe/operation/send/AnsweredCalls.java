package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerDigest;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.shape.ResourceNouns;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls with their answers, judged by the contract; a refusal of our own identity tells little. */
final class AnsweredCalls {

  private static final int MOST_JUDGED = 2000;

  /** An answer of an operation; answers are the same where they are one object. */
  private record Judged(Operation operation, ReceivedResponse answer) {}

  private final Map<Judged, List<Breach>> judged =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Judged, List<Breach>> eldest) {
          return size() > MOST_JUDGED;
        }
      };

  private final Contract contract;
  private final Ledger ledger;
  private final AnswerDigest learning;
  private final OwnIdentity own;

  AnsweredCalls(Contract contract, Ledger ledger, AnswerDigest learning, OwnIdentity own) {
    this.contract = contract;
    this.ledger = ledger;
    this.learning = learning;
    this.own = own;
  }

  /** The call with its answer. */
  Call call(Outgoing outgoing, Exchange exchange) {
    PreparedCall prepared = outgoing.call();
    List<Breach> breaches =
        exchange.isComplete()
            ? exchange
                .received()
                .map(answer -> breaches(prepared.operation(), answer))
                .orElse(List.of())
            : List.of();
    Call call = outgoing.answered(exchange, breaches);
    boolean unproven = isStranger(prepared, exchange) || learning.mayBeLost(prepared, call);
    return unproven && !prepared.invented()
        ? new Call(call.operation(), call.intent(), call.variant(), true, exchange, breaches)
        : call;
  }

  /** The same answer, as a look before and after a write that changes nothing, is judged once. */
  private List<Breach> breaches(Operation operation, ReceivedResponse answer) {
    return judged.computeIfAbsent(
        new Judged(operation, answer), any -> contract.judgeAnswer(operation, answer));
  }

  /**
   * Whether the plugin refuses our own identity, which nothing so far has shown that it has to
   * accept.
   */
  private boolean isStranger(PreparedCall prepared, Exchange exchange) {
    boolean refused =
        exchange.received().filter(response -> response.status() / 100 == 4).isPresent();
    return refused
        && AnswerReader.sent(prepared).values().stream().anyMatch(own::is)
        && !isAccepted(prepared);
  }

  private boolean isAccepted(PreparedCall prepared) {
    String noun = ResourceNouns.ofPath(prepared.operation().path());
    return ledger.about(noun).stream()
        .map(LedgerEntry::thing)
        .flatMap(thing -> thing.sent().values().stream())
        .anyMatch((JsonNode value) -> own.is(value));
  }
}
