package io.github.pluginconformance.rule.openapi.spec;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The variables of a path and the parameters that are declared for them. */
final class PathCheck {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

  private final Defects defects;

  PathCheck(Defects defects) {
    this.defects = defects;
  }

  void check(ApiDocument document) {
    document.operations().forEach(this::check);
  }

  private void check(Operation operation) {
    Set<String> template = new LinkedHashSet<>();
    Matcher variables = VARIABLE.matcher(withoutQuery(operation.path()));
    while (variables.find()) {
      template.add(variables.group(1));
    }
    Set<String> declared = new LinkedHashSet<>();
    operation.parameters().stream()
        .filter(parameter -> parameter.in().equals("path"))
        .forEach(parameter -> declared.add(parameter.name()));
    for (String name : template) {
      if (!declared.contains(name)) {
        defects.add(
            operation.pointer(),
            "the path parameter " + name + " of " + operation.subject() + " is not declared",
            "a parameter " + name + " in path",
            "none");
      }
    }
    for (String name : declared) {
      if (!operation.path().contains("{" + name + "}")) {
        defects.add(
            operation.pointer(),
            "the path of " + operation.subject() + " has no {" + name + "}",
            "{" + name + "} in the path",
            operation.path());
      }
    }
  }

  /** A path with a query is a breach by itself, and its variables are none of the path. */
  private static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
