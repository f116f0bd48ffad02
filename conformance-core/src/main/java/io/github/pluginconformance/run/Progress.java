package io.github.pluginconformance.run;

import io.github.pluginconformance.PublicApi;

/** Hears how a run goes on. Called from the thread of the run. */
@PublicApi
public interface Progress {

  /** Says nothing. */
  Progress SILENT = new Progress() {};

  /** An area begins to be looked at. */
  default void areaStarted(String area) {}

  /**
   * Something of an area was looked at, and more is to come.
   *
   * @param requests how many this area has sent so far
   */
  default void areaWentOn(String area, int requests) {}

  /**
   * All probes of an area are done, or the run was stopped. Areas take turns, so another may have
   * begun before and go on.
   *
   * @param requests how many this area has sent, without those of other areas
   */
  default void areaDone(String area, int requests) {}
}
