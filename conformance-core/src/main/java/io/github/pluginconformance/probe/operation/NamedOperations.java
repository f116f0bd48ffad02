package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.settings.ConfirmationSettings;
import io.github.pluginconformance.settings.NearestName;
import io.github.pluginconformance.settings.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Compares the operations that the settings name with those of the document: what is said about an
 * operation that is not there, such as that it must be skipped, would protect nothing.
 */
final class NamedOperations {

  private static final String EVERY = "*";

  private NamedOperations() {}

  /**
   * One sentence for each name that the document does not have; empty where all are known.
   *
   * @param elsewhere the operations of other documents of the plugin
   */
  static List<String> unknown(Settings settings, ApiDocument document, List<Operation> elsewhere) {
    List<String> known =
        Stream.concat(document.operations().stream(), elsewhere.stream())
            .map(Operation::names)
            .flatMap(List::stream)
            .distinct()
            .toList();
    List<String> problems = new ArrayList<>();
    named(settings)
        .forEach(
            (place, id) -> {
              if (!id.equals(EVERY) && !known.contains(id)) {
                problems.add(problem(place, id, known));
              }
            });
    for (Operation operation : document.operations()) {
      twice("inputs", operation, settings.inputs().keySet(), problems);
      twice("operations", operation, settings.operations().keySet(), problems);
    }
    return problems;
  }

  /** Said under two names, one would be lost. */
  private static void twice(
      String group, Operation operation, Set<String> said, List<String> problems) {
    if (operation.names().size() > 1 && said.containsAll(operation.names())) {
      String places = String.join(" and " + group + ".", operation.names());
      problems.add(
          "The settings "
              + group
              + "."
              + places
              + " are about the same operation; put them together");
    }
  }

  /** The names by the places where they stand. */
  private static Map<String, String> named(Settings settings) {
    Map<String, String> named = new LinkedHashMap<>();
    settings.inputs().keySet().forEach(id -> named.put("inputs." + id, id));
    settings
        .operations()
        .forEach(
            (id, operation) -> {
              String place = "operations." + id;
              named.put(place, id);
              if (operation.stateProbe() != null) {
                named.put(place + ".stateProbe", operation.stateProbe());
              }
              ConfirmationSettings confirmation = operation.confirmation();
              if (confirmation != null && confirmation.confirmWith() != null) {
                named.put(place + ".confirmation.confirmWith", confirmation.confirmWith());
              }
            });
    return named;
  }

  private static String problem(String place, String id, List<String> known) {
    return "The setting "
        + place
        + " names the operation "
        + id
        + ", which the document does not have"
        + NearestName.of(id, known).map(near -> "; did you mean " + near + "?").orElse("");
  }
}
