package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call.Intent;

/** Calls everything that only reads, lists first. */
final class ReadStep implements Step {

  @Override
  public void run(Parts parts) {
    for (OperationShape shape : parts.candidates().reads()) {
      parts.call(shape, parts.knowledge().topic(shape), Intent.VALID, "");
    }
  }
}
