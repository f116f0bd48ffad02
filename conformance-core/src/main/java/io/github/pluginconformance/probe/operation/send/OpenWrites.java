package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.SentRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;

/**
 * Writes that went out and whose answers nobody has taken in: those of a probe that failed or hung
 * over the answer. They may have made something all the same.
 */
final class OpenWrites {

  /**
   * A write on its way.
   *
   * @param exchange the number of its exchange
   */
  private record Open(Outgoing outgoing, int exchange, String purpose) {

    /** The write with its answer lost. */
    Answered lost(Function<PreparedCall, SentRequest> asSent) {
      PreparedCall call = outgoing.call();
      Failure failure =
          new Failure(FailureKind.TOOL, "our own fault: nobody has taken in what was answered");
      Exchange lost =
          new Exchange(exchange, purpose, asSent.apply(call), null, failure, Duration.ZERO);
      return new Answered(call, outgoing.answered(lost, List.of()));
    }
  }

  private final Map<Integer, Open> open = new ConcurrentSkipListMap<>();

  /**
   * Notes a write that goes out now.
   *
   * @param attempt its number in the ledger
   * @param exchange the number that its exchange will have
   */
  void begin(int attempt, Outgoing outgoing, int exchange, String purpose) {
    open.put(attempt, new Open(outgoing, exchange, purpose));
  }

  void end(int attempt) {
    open.remove(attempt);
  }

  /**
   * Those that are open still; from now on they count as ended.
   *
   * @param asSent a call as it was written
   */
  List<Answered> take(Function<PreparedCall, SentRequest> asSent) {
    List<Answered> lost = open.values().stream().map(one -> one.lost(asSent)).toList();
    open.clear();
    return lost;
  }
}
