package io.github.pluginconformance.openapi.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Picks, from the errors of all alternatives, those of the alternative that the author of the value
 * most likely meant.
 */
final class NearestBranch {

  /** Who breaks one of these at the top did not mean this alternative. */
  private static final Set<String> DECISIVE = Set.of("type", "const", "enum");

  private NearestBranch() {}

  /**
   * The errors of the nearest alternative; empty if none is near.
   *
   * @param depth how many steps of the evaluation path lead to the keyword
   * @param at where the value stands
   */
  static List<Error> of(List<Error> errors, int depth, NodePath at) {
    Map<Integer, List<Error>> branches = new TreeMap<>();
    for (Error error : errors) {
      if (error.getEvaluationPath().getNameCount() > depth) {
        branches.computeIfAbsent(branch(error, depth), index -> new ArrayList<>()).add(error);
      }
    }
    return branches.values().stream()
        .filter(branch -> isNear(branch, at))
        .min(Comparator.comparingInt(List::size))
        .orElse(List.of());
  }

  private static int branch(Error error, int depth) {
    Object element = error.getEvaluationPath().getElement(depth);
    return element instanceof Number number
        ? number.intValue()
        : Integer.parseInt(element.toString());
  }

  private static boolean isNear(List<Error> branch, NodePath at) {
    return branch.stream()
        .noneMatch(
            error ->
                DECISIVE.contains(error.getKeyword()) && error.getInstanceLocation().equals(at));
  }
}
