package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call.Intent;

/** Changes what this run created. */
final class UpdateStep implements Step {

  @Override
  public void run(Parts parts) {
    for (OperationShape shape : parts.candidates().updates()) {
      parts.call(shape, Things.topic(new Things(parts).of(shape)), Intent.VALID, "");
    }
  }
}
