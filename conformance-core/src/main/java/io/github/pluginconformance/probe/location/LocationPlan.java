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
    List<String> lines = new ArrayList<>();
    int brief = 1 + Codes.FEW_MALFORMED.size();
    for (String read : reads(plan)) {
      lines.add(
          lines.isEmpty()
              ? read + " with the location header, " + THOROUGH + " times"
              : read
                  + " with the location header, "
                  + brief
                  + " times, or "
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
