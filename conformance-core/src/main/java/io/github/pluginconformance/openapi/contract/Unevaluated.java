package io.github.pluginconformance.openapi.contract;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells what {@code unevaluatedProperties} and {@code unevaluatedItems} say of their own accord
 * from what they say as a consequence: a part of the schema that fails evaluates nothing, so that
 * every property it declares then seems to be undeclared.
 */
final class Unevaluated {

  private static final Set<String> KEYWORDS = Set.of("unevaluatedProperties", "unevaluatedItems");

  private Unevaluated() {}

  /** The errors without those that only follow from another one at the same value or within it. */
  static List<Error> withoutConsequences(List<Error> errors) {
    if (errors.stream().noneMatch(Unevaluated::isOne)) {
      return errors;
    }
    Set<NodePath> broken = new HashSet<>();
    for (Error error : errors) {
      NodePath at = error.getInstanceLocation();
      for (NodePath path = isOne(error) ? at.getParent() : at;
          path != null && broken.add(path);
          path = path.getParent()) {}
    }
    return errors.stream()
        .filter(error -> !isOne(error) || !broken.contains(error.getInstanceLocation()))
        .toList();
  }

  private static boolean isOne(Error error) {
    return KEYWORDS.contains(error.getKeyword());
  }
}
