package io.github.pluginconformance.evidence;

import java.util.List;

/**
 * One look at the state through a read.
 *
 * @param pages the answer, and for a list the answers of its further pages, in order
 * @param whole whether nothing of the list was left out, as far as its answers tell
 */
public record Look(List<Call> pages, boolean whole) {

  /** The first answer. */
  public Call first() {
    return pages.get(0);
  }
}
