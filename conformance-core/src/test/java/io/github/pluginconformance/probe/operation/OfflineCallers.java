package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.openapi.ApiDocument;
import io.github.pluginconformance.openapi.Contract;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.testing.StubFetcher;

/** Operation callers of documents that nobody serves. */
public final class OfflineCallers {

  private OfflineCallers() {}

  /** A caller that knows every operation; what it sends goes nowhere. */
  public static OperationCaller of(ApiDocument document, Settings settings) {
    Contract contract = Contract.of(document);
    RunContext context =
        new RunContext(
            settings, new StubFetcher(), new EvidenceCollector(settings), new Redactor());
    return new OperationSession(
        Parts.of(context, contract, new SampleInventor(contract, 1), Parts.Machine.real()));
  }
}
