package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** Examples obey their schemas: the model learns from them, and this run calls with them. */
final class ExamplesValid extends DocumentRule {

  /** A fault of the document is no limit of ours; the rules about it speak of it. */
  private static final String OF_THE_DOCUMENT = "spec.";

  ExamplesValid() {
    super(
        "openapi/examples-valid",
        Level.WARNING,
        "Examples and defaults obey their own schemas",
        Basis.PRACTICE);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    Contract contract = Contract.of(document);
    judging.nothingMeans("the document has no examples and no defaults");
    DocumentExamples.of(document).forEach(example -> look(example, contract, judging));
  }

  private static void look(Example example, Contract contract, JudgementBuilder judging) {
    String subject = example.operation().map(Operation::subject).orElse("components");
    String place = OperationPlace.of(contract.document(), example.pointer());
    for (Breach breach :
        contract.validate(example.schema(), example.value(), example.direction())) {
      if (breach.kind() == Breach.Kind.UNDECIDED && breach.message().contains(OF_THE_DOCUMENT)) {
        judging.unverified(subject, breach.message());
      } else if (breach.kind() == Breach.Kind.UNDECIDED) {
        judging.undecided(subject, breach.message());
      } else {
        judging.found(
            judging
                .finding(subject, message(example, breach))
                .at(place)
                .comparing(breach.expected(), breach.actual()));
      }
    }
    judging.examined(subject);
  }

  private static String message(Example example, Breach breach) {
    String what = example.pointer().endsWith("/default") ? "the default" : "the example";
    String where = breach.location().equals("$") ? "" : " at " + breach.location();
    return what + " breaks its own schema" + where;
  }
}
