package io.github.pluginconformance.rule.copilot.api;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.Exposed;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The documentation lists composed and circular schemas among what is not supported. */
final class FlatSchemas extends PackageRule {

  FlatSchemas() {
    super(
        "copilot/flat-schemas",
        Level.WARNING,
        "Schemas of requests and answers are neither composed nor circular",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no operation of a document is a function");
    for (RuntimeSeen runtime : seen.apis()) {
      List<Exposed> exposed = Exposed.of(runtime, seen);
      if (!exposed.isEmpty()) {
        CompositionScan scan = new CompositionScan(exposed.get(0).document().root());
        exposed.forEach(one -> look(one, scan, judging.examined(one.subject())));
      }
    }
  }

  private static void look(Exposed one, CompositionScan scan, JudgementBuilder judging) {
    schemas(one.operation())
        .flatMap(schema -> scan.from(schema).stream())
        .forEach(
            place ->
                judging.found(
                    judging
                        .finding(one.subject(), "this form of schema is not supported")
                        .at(place.pointer())
                        .comparing("a flattened schema", place.what())));
  }

  private static Stream<SchemaRef> schemas(Operation operation) {
    Stream<SchemaRef> parameters =
        operation.parameters().stream().map(Parameter::schema).filter(Objects::nonNull);
    Stream<MediaTypeSpec> request =
        Stream.ofNullable(operation.requestBody()).flatMap(body -> body.content().stream());
    Stream<MediaTypeSpec> answers =
        operation.responses().stream().flatMap(response -> response.content().stream());
    return Stream.concat(
        parameters,
        Stream.concat(request, answers).map(MediaTypeSpec::schema).filter(Objects::nonNull));
  }
}
