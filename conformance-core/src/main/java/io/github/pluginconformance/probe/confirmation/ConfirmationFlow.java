package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.probe.PreparedCall;

/** How one kind of confirmation is tried out. */
interface ConfirmationFlow {

  /** Takes every step, the harmful ones last. */
  void run(FlowExecution execution, PreparedCall call);

  /** Only does what the flow is for, so that there is something to change or to delete. */
  void happyPath(PreparedCall call);
}
