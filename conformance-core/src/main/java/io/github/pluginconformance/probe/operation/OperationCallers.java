package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.settings.Settings;

/** Operation callers outside of a run. */
public final class OperationCallers {

  private OperationCallers() {}

  /** A caller that knows every operation and sends nothing. */
  public static OperationCaller offline(ApiDocument document, Settings settings) {
    return new OperationSession(SessionComponents.withoutRun(document, settings));
  }
}
