package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.evidence.Call;
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

/**
 * Writes that went out and whose answers nobody has taken in: those of a probe that failed or hung
 * over the answer. They may have made something all the same.
 */
final class OpenWrites {

  private final Map<Integer, Answered> open = new ConcurrentSkipListMap<>();

  /**
   * Notes a write that goes out now.
   *
   * @param attempt its number in the ledger
   * @param lost its exchange, should the answer be lost
   */
  void begin(
      int attempt, PreparedCall prepared, Call.Intent intent, String variant, Exchange lost) {
    open.put(
        attempt,
        new Answered(
            prepared,
            new Call(prepared.operation(), intent, variant, prepared.invented(), lost, List.of())));
  }

  /** An exchange whose answer is lost. */
  static Exchange lost(int number, String purpose, SentRequest sent) {
    Failure failure =
        new Failure(FailureKind.TOOL, "our own fault: nobody has taken in what was answered");
    return new Exchange(number, purpose, sent, null, failure, Duration.ZERO);
  }

  void end(int attempt) {
    open.remove(attempt);
  }

  /** Those that are open still; from now on they count as ended. */
  List<Answered> take() {
    List<Answered> lost = List.copyOf(open.values());
    open.clear();
    return lost;
  }
}
