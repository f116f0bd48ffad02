package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.ApisSeen;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.RequestBudget;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.probe.operation.request.Inventor;
import io.github.pluginconformance.probe.operation.request.SampleInventor;
import io.github.pluginconformance.probe.operation.send.GrownLimits;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import io.github.pluginconformance.settings.SettingsException;
import java.util.List;
import java.util.Optional;

/** Offers the operation caller as soon as a document has been read. */
final class OpenSession extends Probe {

  private final SessionComponents.Machine machine;

  OpenSession(SessionComponents.Machine machine) {
    // Behind the sign-in: the document itself may be served to whoever has signed in alone.
    super(Phase.SIGN_IN, "operation");
    this.machine = machine;
  }

  @Override
  public void run(RunContext context) {
    Optional<ApiDocument> document =
        context
            .evidence()
            .part(DocumentSeen.class)
            .map(DocumentSeen::reading)
            .flatMap(Reading::model);
    document.ifPresent(found -> open(context, found));
  }

  /** Settings may name the operations of another API of the plugin. */
  private static List<Operation> elsewhere(RunContext context) {
    return context.evidence().part(ApisSeen.class).map(ApisSeen::operations).orElse(List.of());
  }

  private static void grow(RunContext context, int operations) {
    int most = GrownLimits.of(context.settings(), operations).requests();
    if (most > context.settings().limits().requests()) {
      context.fetcher().allow(most);
      context.evidence().record(new RequestBudget(most, operations));
    }
  }

  private void open(RunContext context, ApiDocument document) {
    List<String> unknown =
        NamedOperations.unknown(context.settings(), document, elsewhere(context));
    if (!unknown.isEmpty()) {
      throw new SettingsException(unknown, context.settings().reportsDirectory());
    }
    grow(context, document.operations().size());
    Contract contract = Contract.of(document);
    Inventor inventor = new SampleInventor(contract, context.settings().seed());
    SessionComponents parts = SessionComponents.of(context, contract, inventor, machine);
    context.provide(SessionComponents.class, parts);
    context.provide(OperationCaller.class, new OperationSession(parts));
    EvidenceRecording.of(parts, context.evidence());
  }
}
