package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.PluginStopped;
import io.github.pluginconformance.evidence.ReadBacksSeen;
import io.github.pluginconformance.evidence.WritesSeen;
import io.github.pluginconformance.probe.operation.own.CallLog;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import java.util.List;

/** Records as evidence what is known so far, so that a run that ends early has it too. */
final class EvidenceRecording {

  private EvidenceRecording() {}

  static void of(SessionComponents parts, EvidenceCollector evidence) {
    CallLog log = parts.log();
    OperationSummaries summaries = new OperationSummaries(parts);
    evidence.record(new CallsSeen(List.copyOf(log.calls()), summaries.all(), parts.leftBehind()));
    evidence.record(new WritesSeen(parts.watch().seen()));
    parts.remainders().standing().ifPresent(seen -> evidence.record(seen));
    if (!parts.ledger().isEmpty()) {
      evidence.record(new ReadBacksSeen(new ReadBackFinder(parts).all()));
    }
    parts.liveness().killer().ifPresent(call -> evidence.record(new PluginStopped(call)));
  }
}
