package io.github.pluginconformance.evidence;

import java.util.List;

/**
 * Every call of an operation in the run, in order, and how each operation ended.
 *
 * @param calls in the order in which they were made
 * @param operations one entry per operation of the document, in document order
 * @param leftBehind what the run created and could not remove, in words
 */
public record CallsSeen(
    List<Call> calls, List<OperationSummary> operations, List<String> leftBehind)
    implements Joinable<CallsSeen> {

  @Override
  public CallsSeen and(CallsSeen other) {
    return new CallsSeen(
        Joinable.both(calls, other.calls),
        Joinable.both(operations, other.operations),
        Joinable.both(leftBehind, other.leftBehind));
  }
}
