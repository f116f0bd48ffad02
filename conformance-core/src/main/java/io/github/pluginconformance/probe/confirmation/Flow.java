package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.probe.PreparedCall;

/** How one kind of confirmation is tried out. */
interface Flow {

  /** Takes every step, the harmful ones last. */
  void run(Stage stage, PreparedCall call);

  /** Only does what the flow is for, so that there is something to change or to delete. */
  void happyPath(PreparedCall call);
}
