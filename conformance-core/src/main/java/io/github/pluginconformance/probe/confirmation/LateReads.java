package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import java.util.List;

/**
 * Calls the reads that had nothing to read before a confirmation flow made something, and those of
 * which it is open whether they change what they read. Once.
 */
final class LateReads {

  private final OperationCaller caller;
  private final ReadWatch watch;
  private boolean done;

  LateReads(OperationCaller caller, ReadWatch watch) {
    this.caller = caller;
    this.watch = watch;
  }

  void run(RunContext context) {
    List<PreparedCall> reads =
        caller.operations().stream()
            .filter(operation -> caller.access(operation) == Access.READ)
            .filter(operation -> caller.forbidden(operation).isEmpty())
            .filter(operation -> isUnread(operation) || watch.doubts(operation))
            .flatMap(operation -> caller.prepare(operation).stream())
            .filter(call -> caller.answered().stream().noneMatch(one -> isSame(one, call)))
            .toList();
    if (done || reads.isEmpty()) {
      return;
    }
    done = true;
    watch.around(readers(reads), () -> reads.forEach(call -> caller.send(call, Intent.VALID, "")));
    context.evidence().record(watch.seen());
  }

  private List<PreparedCall> readers(List<PreparedCall> reads) {
    return reads.stream().flatMap(call -> caller.prepareReader(call).stream()).distinct().toList();
  }

  private boolean isUnread(Operation operation) {
    return caller.answered().stream()
        .noneMatch(one -> one.prepared().operation().subject().equals(operation.subject()));
  }

  private static boolean isSame(Answered one, PreparedCall call) {
    return one.prepared().operation().equals(call.operation())
        && one.prepared().parameters().equals(call.parameters());
  }
}
