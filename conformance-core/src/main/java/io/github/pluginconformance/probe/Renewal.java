package io.github.pluginconformance.probe;

import io.github.pluginconformance.http.Authorization;
import java.util.Optional;

/** Gets a fresh credential in the place of one that does not live as long as a run. */
@FunctionalInterface
public interface Renewal {

  /**
   * Requests a fresh one where the present one is about to lapse.
   *
   * @return empty while the present one is good, or if none can be got
   */
  Optional<Authorization> renewIfDue();
}
