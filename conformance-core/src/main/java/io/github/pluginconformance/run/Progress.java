package io.github.pluginconformance.run;

import io.github.pluginconformance.PublicApi;

/** Hears how a run goes on. Called from the thread of the run. */
@PublicApi
public interface Progress {

  /** Says nothing. */
  Progress SILENT = new Progress() {};

  /** An area begins to be looked at. */
  default void areaStarted(String area) {}

  /** All probes of an area are done. */
  default void areaDone(String area, int requests) {}
}
