package io.github.pluginconformance.rule.copilot.api;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.SchemaShape;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.Inputs;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;
import java.util.Map;

/** The documentation lists nested objects in requests among what is not supported. */
final class NoNestedInput extends PackageRule {

  NoNestedInput() {
    super(
        "copilot/no-nested-input",
        Level.WARNING,
        "No parameter and no property of a request body is an object",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no operation of a document is a function");
    Exposed.in(seen).forEach(one -> look(one, judging.examined(one.subject())));
  }

  private static void look(Exposed one, JudgementBuilder judging) {
    Inputs inputs = Inputs.of(one.document(), one.operation());
    List<String> nested =
        inputs.schemas().entrySet().stream()
            .filter(input -> isNested(input.getValue(), inputs.shape()))
            .map(Map.Entry::getKey)
            .toList();
    if (!nested.isEmpty()) {
      judging.found(
          judging
              .finding(one.subject(), "nested objects in requests are not supported")
              .at(one.operation().pointer())
              .comparing(
                  "texts, numbers, booleans and lists of them",
                  "objects: " + String.join(", ", nested)));
    }
  }

  private static boolean isNested(SchemaRef schema, SchemaShape shape) {
    return shape.isObject(schema) || shape.items(schema).filter(shape::isObject).isPresent();
  }
}
