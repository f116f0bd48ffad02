package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.PlannedRequest;
import java.util.ArrayList;
import java.util.List;

/** What would be sent to see how the location header is handled, in words. */
public final class LocationPlan {

  /** What is no code: also long markup, as a whole or in two parts, and two fields. */
  private static final int SHARED = LocationCodes.MALFORMED.size() + 2;

  /** A code that has an effect, and the name in another case, each asked for again. */
  private static final int AGAIN = 2 * LocatedCallMaker.TIMES_CONFIRMED;

  /** {@code US-CA}, the other shapes, the name in another case, what is no code. */
  private static final int THOROUGH = 1 + LocationCodes.SHAPES.size() + 1 + SHARED + 2 + AGAIN;

  private LocationPlan() {}

  /** One line per read that would be called. */
  public static List<String> of(List<PlannedRequest> plan) {
    List<String> reads = reads(plan);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < reads.size(); i++) {
      int brief =
          share(LocationCodes.SHAPES.size(), i, reads.size())
              + share(SHARED, i, reads.size())
              + (i == 0 ? 1 : 0);
      lines.add(reads.get(i) + " with the location header, " + times(brief));
    }
    return lines;
  }

  /** How many of so many values fall to one of so many reads. */
  private static int share(int values, int read, int reads) {
    return (values + reads - 1 - read) / reads;
  }

  private static String times(int brief) {
    String often = brief == 1 ? "once, or " : brief + " times, or ";
    return (brief == 0 ? "" : often)
        + "at most "
        + THOROUGH
        + " times where its answers depend on it";
  }

  private static List<String> reads(List<PlannedRequest> plan) {
    return plan.stream()
        .filter(request -> request.allowed() && request.access() == Access.READ)
        .map(request -> request.method() + " " + request.path())
        .distinct()
        .toList();
  }
}
