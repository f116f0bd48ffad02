package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.ArrayList;
import java.util.List;

/** Divides the run's requests among operations: each gets its valid call before any gets more. */
public final class RequestQuota {

  private static final int MOST_VARIATIONS = 150;
  private static final int MOST_INVALID_INPUTS = 80;
  private static final int MOST_RELATED_READS = 300;

  private final int requests;
  private boolean leavesOut;

  public RequestQuota(int requests) {
    this.requests = requests;
  }

  /**
   * Those that are called at all: all of them if the budget allows, else an even selection of reads
   * and of writes.
   */
  public List<OperationShape> forValidCalls(List<OperationShape> all) {
    int most = Math.max(2, requests / 2);
    if (all.size() <= most) {
      return all;
    }
    List<OperationShape> writes = all.stream().filter(OperationShape::writes).toList();
    List<OperationShape> reads = all.stream().filter(shape -> !shape.writes()).toList();
    int forWrites = (int) ((long) most * writes.size() / all.size());
    List<OperationShape> chosen = new ArrayList<>(spread(reads, most - forWrites));
    chosen.addAll(spread(writes, forWrites));
    return chosen;
  }

  /** Those that are called once more in some other way. */
  public List<OperationShape> forAnotherLook(List<OperationShape> all) {
    int most = Math.max(1, requests / 10);
    leavesOut |= all.size() > most;
    return spread(all, most);
  }

  /**
   * Notes that a share was smaller than what would have been tried. What one of our own bounds
   * leaves out is no matter of requests.
   *
   * @param share of variations or of invalid inputs, as it was given here
   */
  public void exhausted(int share) {
    leavesOut |= share != MOST_VARIATIONS && share != MOST_INVALID_INPUTS;
  }

  /** Whether for want of requests something was left out that would have been tried. */
  public boolean leavesOut() {
    return leavesOut;
  }

  /** How many invalid inputs an operation gets, of so many operations. */
  public int invalidInputs(int operations) {
    int fair = requests / 4 / Math.max(1, operations);
    return Math.max(1, Math.min(MOST_INVALID_INPUTS, fair));
  }

  /** How many variations of its valid input an operation gets, of so many operations. */
  public int variations(int operations) {
    return Math.min(MOST_VARIATIONS, requests / 3 / Math.max(1, operations));
  }

  /** How many reads may come upon what variations of one write have made, of so many writes. */
  public int relatedReads(int writes) {
    return Math.min(MOST_RELATED_READS, requests / 5 / Math.max(1, writes));
  }

  /** At most so many items of a list, evenly spread, the first one always. */
  public static <T> List<T> spread(List<T> all, int most) {
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
