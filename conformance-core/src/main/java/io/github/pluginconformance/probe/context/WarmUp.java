package io.github.pluginconformance.probe.context;

import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;

/** Starts to load the tokenizer's vocabulary while the plugin is being asked. */
final class WarmUp implements Probe {

  private final Tokenizer tokenizer;

  WarmUp(Tokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  @Override
  public Phase phase() {
    return Phase.READ;
  }

  @Override
  public String area() {
    return "context";
  }

  @Override
  public void run(RunContext context) {
    tokenizer.load();
  }
}
