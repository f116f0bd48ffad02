package io.github.pluginconformance.probe.location;

import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.operation.PlannedRequest;
import java.util.ArrayList;
import java.util.List;

/** What would be sent to see how the location header is handled, in words. */
public final class LocationPlan {

  /** {@code US-CA}, the other shapes, what is no code, two fields, the name in another case. */
  private static final int THOROUGH = 1 + Codes.SHAPES.size() + Codes.MALFORMED.size() + 2;

  private LocationPlan() {}

  /** One line per read that would be called. */
  public static List<String> of(List<PlannedRequest> plan) {
    List<String> reads = reads(plan);
    int shared = Codes.MALFORMED.size() + 1;
    List<String> lines = new ArrayList<>();
    for (String read : reads) {
      int first = lines.isEmpty() ? Codes.SHAPES.size() + 1 : 0;
      int brief = 1 + first + (shared + reads.size() - 1 - lines.size()) / reads.size();
      lines.add(
          brief == THOROUGH
              ? read + " with the location header, " + THOROUGH + " times"
              : read
                  + " with the location header, "
                  + brief
                  + (brief == 1 ? " time" : " times")
                  + ", or "
                  + THOROUGH
                  + " where its answers depend on it");
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
