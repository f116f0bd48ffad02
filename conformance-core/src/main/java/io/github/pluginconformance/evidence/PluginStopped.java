package io.github.pluginconformance.evidence;

/**
 * The plugin stopped answering altogether, which control requests confirmed. Nothing was sent
 * afterwards.
 *
 * @param killer the call after which no more answers came
 */
public record PluginStopped(Call killer) {

  /** What happened, in words. */
  public String inWords() {
    return "the plugin stopped answering after "
        + killer.operation().subject()
        + " (exchange "
        + killer.exchange().id()
        + ", "
        + killer.exchange().purpose()
        + ")";
  }
}
