package io.github.pluginconformance.openapi.document;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/** Puts the parser's complaints into our kinds and words. */
final class YamlFaults {

  private YamlFaults() {}

  static UnreadableException of(YamlEngineException invalid, String pointer) {
    String problem = problem(invalid);
    boolean tab = problem.contains("\\t") || problem.contains("TAB");
    return new UnreadableException(
        tab ? FaultKind.YAML_TAB : FaultKind.YAML_INVALID,
        pointer,
        position(invalid),
        tab ? "a tab, where YAML indents with spaces only" : "not YAML 1.2: " + problem);
  }

  private static @Nullable Position position(YamlEngineException invalid) {
    return invalid instanceof MarkedYamlEngineException marked
        ? YamlReading.positionOf(marked.getProblemMark().or(marked::getContextMark))
        : null;
  }

  private static String problem(YamlEngineException invalid) {
    if (invalid instanceof YamlVersionException) {
      return "an unknown version in the %YAML directive";
    }
    Optional<String> problem =
        invalid instanceof MarkedYamlEngineException marked
            ? Optional.ofNullable(marked.getProblem())
            : Optional.ofNullable(invalid.getMessage());
    return problem.orElse("cannot be read");
  }
}
