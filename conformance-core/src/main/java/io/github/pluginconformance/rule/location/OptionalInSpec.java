package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;

/** A document that declares the header declares it as optional: the model cannot fill it in. */
final class OptionalInSpec extends Rule {

  OptionalInSpec() {
    super(
        "location/optional-in-spec",
        Level.ERROR,
        "Where the document declares the location header, it is optional",
        Basis.DOCS);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<ApiDocument> document =
        evidence
            .part(DocumentSeen.class)
            .flatMap(seen -> Optional.ofNullable(seen.reading()))
            .flatMap(reading -> reading.model());
    return document
        .map(model -> judge(model, JudgementBuilder.of(this, evidence)))
        .orElseGet(() -> JudgementBuilder.notVerified("there is no API document to look at"));
  }

  private static Judgement judge(ApiDocument document, JudgementBuilder judging) {
    judging.nothingMeans("the document does not declare the header");
    document
        .operations()
        .forEach(
            operation ->
                operation.parameters().stream()
                    .filter(parameter -> parameter.in().equals("header"))
                    .filter(parameter -> parameter.name().equalsIgnoreCase(LocatedCall.HEADER))
                    .forEach(parameter -> look(operation, parameter, judging)));
    return judging.conclude();
  }

  private static void look(Operation operation, Parameter parameter, JudgementBuilder judging) {
    judging.examined(operation.subject());
    if (parameter.required()) {
      judging.found(
          judging
              .finding(operation.subject(), "The location header is declared as required")
              .at(parameter.pointer())
              .comparing("required: false, or nothing", "required: true"));
    }
  }
}
