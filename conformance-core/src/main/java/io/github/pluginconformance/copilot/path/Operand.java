package io.github.pluginconformance.copilot.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What stands in a comparison or is handed to a function. */
sealed interface Operand {

  /** A value that is written down. */
  record Literal(JsonNode value) implements Operand {}

  /**
   * A query inside of a query.
   *
   * @param relative whether it begins at the child ({@code @}) and not at the root
   */
  record Query(boolean relative, List<PathSegment> segments) implements Operand {

    boolean isSingular() {
      return segments.stream().allMatch(PathSegment::isSingular);
    }
  }

  /** The value of a function. */
  record Function(FunctionName name, List<Operand> arguments) implements Operand {}
}
