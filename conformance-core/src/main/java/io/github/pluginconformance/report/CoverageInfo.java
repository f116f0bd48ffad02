package io.github.pluginconformance.report;

import io.github.pluginconformance.PublicApi;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of the document the calls of the run have met. What counts: parameters, properties of
 * request bodies, listed values, branches of {@code oneOf} and {@code anyOf}, media types, and
 * every declared status that a client can bring about. Parts of a request are met by a valid one
 * that was answered with success.
 *
 * @param percent of all parts, rounded down: 100 means all
 * @param declared how many parts count
 * @param met how many of them were met
 * @param kinds the same by kind
 * @param operations one entry per operation of the document
 * @param leftOut whether {@code limits.requests} left no room for all that would have been tried;
 *     false where an older report does not say (addition)
 */
@PublicApi
public record CoverageInfo(
    int percent,
    int declared,
    int met,
    List<KindTotal> kinds,
    List<OperationCoverage> operations,
    boolean leftOut) {

  /**
   * As a sentence, such as {@code the document is covered to 87 %}; with what kept more from being
   * tried.
   */
  public String sentence() {
    String covered = "the document is covered to " + percent + " %";
    return leftOut ? covered + ", limits.requests left no room for all input" : covered;
  }

  /** The operations of which something was not met. */
  public List<OperationCoverage> incomplete() {
    return operations.stream().filter(one -> one.met() < one.declared()).toList();
  }

  /**
   * The parts of one kind.
   *
   * @param kind {@code parameters, properties, enumValues, branches, requestTypes, statuses} or
   *     {@code responseTypes}
   * @param percent rounded down; 100 where there are none
   */
  public record KindTotal(String kind, int percent, int declared, int met) {}

  /**
   * What was met of one operation.
   *
   * @param percent rounded down; 100 where there is nothing to meet
   * @param statusesSeen in ascending order, declared or not
   * @param supply what to supply so that the rest is met; null where nothing is left, or nothing
   *     that is supplied would help
   */
  public record OperationCoverage(
      @Nullable String operationId,
      String method,
      String path,
      int percent,
      int declared,
      int met,
      List<Integer> statusesSeen,
      List<KindNames> kinds,
      @Nullable String supply) {

    /** What was not met, each as kind and name, such as {@code parameters: query limit}. */
    public List<String> missing() {
      return kinds.stream()
          .filter(one -> !one.missing().isEmpty())
          .map(one -> one.kind() + ": " + String.join(", ", one.missing()) + one.more())
          .toList();
    }
  }

  /**
   * The parts of one kind, by name.
   *
   * @param omitted how many names were left out of both lists, since there are too many
   */
  public record KindNames(String kind, List<String> met, List<String> missing, int omitted) {

    private String more() {
      return omitted == 0 ? "" : " (and more)";
    }
  }
}
