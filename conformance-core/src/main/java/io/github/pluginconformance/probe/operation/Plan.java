package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.settings.Settings;
import java.util.List;

/**
 * What a run would call, in order, before anything is called: a pure function of the document and
 * the settings. It lists the calls of operations; the other areas look at what these answer.
 */
public final class Plan {

  private Plan() {}

  /** Every intended request and every operation that would not be called, with the reason. */
  public static List<PlannedRequest> of(ApiDocument document, Settings settings) {
    return new PlanBuilder(SessionComponents.withoutRun(document, settings)).all();
  }
}
