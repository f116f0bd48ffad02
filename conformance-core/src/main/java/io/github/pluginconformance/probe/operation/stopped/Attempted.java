package io.github.pluginconformance.probe.operation.stopped;

import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Attempt;
import io.github.pluginconformance.probe.operation.shape.OperationShape;

/**
 * A write of the stopped run as a call of the document as it is now.
 *
 * @param attempt as the ledger has it
 */
record Attempted(Attempt attempt, OperationShape shape, PreparedCall call) {}
