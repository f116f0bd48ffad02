package io.github.pluginconformance.probe.location;

import java.util.ArrayList;
import java.util.List;

/** Which values of a list one of several reads gets. */
final class LocationShares {

  /** So many reads get every value. */
  private static final int FEW = 8;

  /** So many values each of more reads gets. */
  private static final int SOME = 2;

  private LocationShares() {}

  /** All values where there are few reads, else some, the next read the next ones. */
  static List<String> of(List<String> values, int read, int reads) {
    if (reads <= FEW) {
      return values;
    }
    List<String> share = new ArrayList<>();
    for (int i = 0; i < Math.min(SOME, values.size()); i++) {
      share.add(values.get((read * SOME + i) % values.size()));
    }
    return share;
  }
}
