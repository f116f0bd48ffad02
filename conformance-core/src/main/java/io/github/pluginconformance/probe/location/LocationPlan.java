package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.PlannedRequest;
import java.util.ArrayList;
import java.util.List;

/** What would be sent to see how the location header is handled, in words. */
public final class LocationPlan {

  /** What is no code: also long markup, as a whole or in two parts, and two fields. */
  private static final int SHARED = Codes.MALFORMED.size() + 2;

  /** {@code US-CA}, the other shapes, the name in another case, what is no code. */
  private static final int THOROUGH = 1 + Codes.SHAPES.size() + 1 + SHARED + 2;

  private LocationPlan() {}

  /** One line per read that would be called. */
  public static List<String> of(List<PlannedRequest> plan) {
    List<String> reads = reads(plan);
    List<String> lines = new ArrayList<>();
    for (String read : reads) {
      int codes = lines.isEmpty() ? Codes.SHAPES.size() : 0;
      int brief = codes + (SHARED + reads.size() - 1 - lines.size()) / reads.size();
      String often = brief == 1 ? "once" : brief + " times";
      lines.add(
          read
              + " with the location header, "
              + (brief == 0 ? "" : often + ", or ")
              + "at most "
              + THOROUGH
              + " times where its answers depend on it");
    }
    return lines;
  }

  private static List<String> reads(List<PlannedRequest> plan) {
    return plan.stream()
        .filter(request -> request.allowed() && request.access() == Access.READ)
        .map(request -> request.method() + " " + request.path())
        .distinct()
        .toList();
  }
}
