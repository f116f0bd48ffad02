package io.github.pluginconformance.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A URL followed hop by hop.
 *
 * @param hops every exchange, at least one; the last one is where the visit ended
 * @param stopped why redirects were not followed further, if they were not
 */
public record Visit(List<Exchange> hops, @Nullable Failure stopped) {

  /** The exchange where the visit ended. */
  public Exchange last() {
    return hops.get(hops.size() - 1);
  }

  /** The exchange that was asked for. */
  public Exchange first() {
    return hops.get(0);
  }

  /** Whether any redirect was answered. */
  public boolean redirected() {
    return hops.size() > 1 || stopped != null;
  }
}
