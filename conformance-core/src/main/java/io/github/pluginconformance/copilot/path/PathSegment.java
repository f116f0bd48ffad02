package io.github.pluginconformance.copilot.path;

import java.util.List;

/**
 * One step of a query.
 *
 * @param descendant whether it looks at a value and at all below it, instead of at the value alone
 * @param selectors what it selects there; never empty
 */
public record PathSegment(boolean descendant, List<PathSelector> selectors) {

  /** Whether it selects at most one node of a value: a single name or index. */
  boolean isSingular() {
    return !descendant
        && selectors.size() == 1
        && (selectors.get(0) instanceof PathSelector.Name
            || selectors.get(0) instanceof PathSelector.Index);
  }
}
