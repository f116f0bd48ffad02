package io.github.pluginconformance.probe.operation;

import java.util.ArrayList;
import java.util.List;

/** Divides the run's requests among operations: each gets its valid call before any gets more. */
final class Shares {

  private final int requests;

  Shares(int requests) {
    this.requests = requests;
  }

  /**
   * Those that are called at all: all of them if the budget allows, else an even selection in the
   * same order.
   */
  List<OperationShape> forValidCalls(List<OperationShape> all) {
    return spread(all, Math.max(1, requests / 2));
  }

  /** Those that are called once more in some other way. */
  List<OperationShape> forAnotherLook(List<OperationShape> all) {
    return spread(all, Math.max(1, requests / 10));
  }

  /** How many invalid inputs each operation gets. */
  int invalidInputs(int operations) {
    int fair = requests / 5 / Math.max(1, operations);
    return Math.max(1, Math.min(3, fair));
  }

  /** At most so many items of a list, evenly spread, the first one always. */
  static <T> List<T> spread(List<T> all, int most) {
    if (all.size() <= most) {
      return all;
    }
    List<T> chosen = new ArrayList<>(most);
    for (int i = 0; i < most; i++) {
      chosen.add(all.get((int) ((long) i * all.size() / most)));
    }
    return chosen;
  }
}
