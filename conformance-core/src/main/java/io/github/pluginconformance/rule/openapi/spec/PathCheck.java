package io.github.pluginconformance.rule.openapi.spec;

import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.PathTemplate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The variables of a path and the parameters that are declared for them. */
final class PathCheck {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  private final Defects defects;

  PathCheck(Defects defects) {
    this.defects = defects;
  }

  void check(ApiDocument document) {
    document.operations().stream()
        .collect(Collectors.groupingBy(Operation::path, LinkedHashMap::new, Collectors.toList()))
        .forEach(this::check);
  }

  private void check(String path, List<Operation> operations) {
    Set<String> template = new LinkedHashSet<>();
    Matcher variables = VARIABLE.matcher(PathTemplate.withoutQuery(path));
    while (variables.find()) {
      template.add(variables.group(1));
    }
    template.forEach(name -> undeclared(name, path, operations));
    operations.forEach(
        operation ->
            inPath(operation)
                .filter(parameter -> !path.contains("{" + parameter.name() + "}"))
                .forEach(this::withoutPlace));
  }

  private static Stream<Parameter> inPath(Operation operation) {
    return operation.parameters().stream().filter(parameter -> parameter.in().equals("path"));
  }

  /** What no operation of a path declares is missing at the path. */
  private void undeclared(String name, String path, List<Operation> operations) {
    List<Operation> without =
        operations.stream()
            .filter(one -> inPath(one).noneMatch(parameter -> parameter.name().equals(name)))
            .toList();
    boolean everywhere = without.size() == operations.size() && without.size() > 1;
    for (Operation operation : everywhere ? without.subList(0, 1) : without) {
      defects.add(
          everywhere ? Pointers.child("/paths", path) : operation.pointer(),
          "the path parameter "
              + name
              + " of "
              + (everywhere ? path : operation.subject())
              + " is not declared",
          "a parameter " + name + " in path",
          "none");
    }
  }

  /** One of the path item is met at each operation, and told once. */
  private void withoutPlace(Parameter parameter) {
    defects.add(
        parameter.pointer(),
        "the path has no {" + parameter.name() + "}",
        "{" + parameter.name() + "} in the path",
        "a parameter " + parameter.name() + " in path");
  }
}
