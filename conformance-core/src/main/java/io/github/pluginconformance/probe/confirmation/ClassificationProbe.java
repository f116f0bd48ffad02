package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.evidence.confirmation.ConfirmationsSeen;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;

/** Records how each operation is confirmed; sends nothing. */
final class ClassificationProbe extends Probe {

  ClassificationProbe() {
    super(Phase.SIGN_IN, "confirmation");
  }

  @Override
  public void run(RunContext context) {
    context
        .service(OperationCaller.class)
        .map(caller -> new ConfirmationClassifier(caller, context.settings()).all())
        .ifPresent(all -> context.evidence().record(new ConfirmationsSeen(all)));
  }
}
