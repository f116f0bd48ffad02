package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.PlannedRequest;
import java.util.ArrayList;
import java.util.List;

/** What would be sent to see how the location header is handled, in words. */
public final class LocationPlan {

  /** {@code US-CA}, long markup and two fields: for every read. */
  private static final int ALWAYS = 3;

  /** A code that has an effect, and the name in another case, each asked for again. */
  private static final int AGAIN = 2 * LocatedCallMaker.TIMES_CONFIRMED;

  /** All codes, the name in another case, what is no code; markup and length apart. */
  private static final int THOROUGH =
      ALWAYS + 2 + LocationCodes.SHAPES.size() + 1 + LocationCodes.MALFORMED.size() + AGAIN;

  private LocationPlan() {}

  /** One line per read that would be called. */
  public static List<String> of(List<PlannedRequest> plan) {
    List<String> reads = reads(plan);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < reads.size(); i++) {
      int brief =
          ALWAYS
              + LocationShares.of(LocationCodes.SHAPES, i, reads.size()).size()
              + LocationShares.of(LocationCodes.MALFORMED, i, reads.size()).size()
              + (i == 0 ? 1 : 0);
      lines.add(reads.get(i) + " with the location header, " + times(brief));
    }
    return lines;
  }

  private static String times(int brief) {
    return brief + " times, or at most " + THOROUGH + " times where its answers depend on it";
  }

  private static List<String> reads(List<PlannedRequest> plan) {
    return plan.stream()
        .filter(request -> request.allowed() && request.access() == Access.READ)
        .map(request -> request.method() + " " + request.path())
        .distinct()
        .toList();
  }
}
