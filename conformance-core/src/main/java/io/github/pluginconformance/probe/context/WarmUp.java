package io.github.pluginconformance.probe.context;

import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;

/** Starts to load the tokenizer's vocabulary while the plugin is being asked. */
final class WarmUp extends Probe {

  private final Tokenizer tokenizer;

  WarmUp(Tokenizer tokenizer) {
    super(Phase.READ, "context");
    this.tokenizer = tokenizer;
  }

  @Override
  public void run(RunContext context) {
    tokenizer.load();
  }
}
