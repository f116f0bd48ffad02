package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.ReadsSeen;
import io.github.pluginconformance.openapi.Operation;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.RunContext;
import java.util.List;

/** Calls the reads that had nothing to read before a confirmation flow made something. Once. */
final class LateReads {

  private final OperationCaller caller;
  private boolean done;

  LateReads(OperationCaller caller) {
    this.caller = caller;
  }

  void run(RunContext context) {
    List<Operation> unread = caller.operations().stream().filter(this::isUnread).toList();
    if (done || unread.isEmpty()) {
      return;
    }
    done = true;
    List<PreparedCall> reads =
        unread.stream().flatMap(operation -> caller.prepare(operation).stream()).toList();
    ReadsSeen before = context.evidence().part(ReadsSeen.class).orElseGet(ReadWatch::nothing);
    ReadWatch watch = new ReadWatch(caller, before);
    watch.around(readers(reads), () -> reads.forEach(call -> caller.send(call, Intent.VALID, "")));
    context.evidence().record(ReadsSeen.class, watch.seen());
  }

  private List<PreparedCall> readers(List<PreparedCall> reads) {
    return reads.stream().flatMap(call -> caller.prepareReader(call).stream()).distinct().toList();
  }

  private boolean isUnread(Operation operation) {
    return caller.access(operation) == Access.READ
        && caller.forbidden(operation).isEmpty()
        && caller.answered().stream()
            .noneMatch(one -> one.prepared().operation().subject().equals(operation.subject()));
  }
}
