package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.coverage.Part;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of the document the calls of the run have met.
 *
 * @param operations one entry per operation of the document, in document order
 * @param leftOut whether for want of requests something was not tried
 */
public record CoverageSeen(List<OfOperation> operations, boolean leftOut)
    implements Joinable<CoverageSeen> {

  @Override
  public CoverageSeen and(CoverageSeen other) {
    return new CoverageSeen(Joinable.both(operations, other.operations), leftOut || other.leftOut);
  }

  /**
   * What was met of one operation.
   *
   * @param declared all parts that count
   * @param met those of {@code declared} that were met: of a request, by a valid one that was
   *     answered with success; of an answer, by any
   * @param statuses every status that was seen, in ascending order, declared or not
   * @param supply what to supply so that the rest is met; null where there is no rest or nothing
   *     can be supplied for it
   */
  public record OfOperation(
      Operation operation,
      Set<Part> declared,
      Set<Part> met,
      Set<Integer> statuses,
      @Nullable String supply) {}
}
