package io.github.pluginconformance.probe.context;

import io.github.pluginconformance.probe.Probe;
import java.util.List;

/** The probes of the area {@code context/}. */
public final class ContextProbes {

  private ContextProbes() {}

  /** New probes for one run, in the order in which they run within a phase. */
  public static List<Probe> create() {
    Tokenizer tokenizer = new Tokenizer();
    return List.of(new WarmUp(tokenizer), new CostProbe(tokenizer));
  }
}
