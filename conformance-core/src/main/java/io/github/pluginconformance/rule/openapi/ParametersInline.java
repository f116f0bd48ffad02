package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** The editor of GPT Actions does not resolve references of parameters. */
final class ParametersInline implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "openapi/parameters-inline",
              Level.ERROR,
              "Parameters are written out, not referenced",
              Basis.ACTIONS)
          .onlyFor(Profile.GPT_ACTION);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Document.judgeOperations(this, evidence, ParametersInline::look);
  }

  private static void look(OperationPlace place, JudgementBuilder judging) {
    judging.examined(place.subject());
    place.operation().parameters().stream()
        .filter(Parameter::byReference)
        .forEach(
            parameter ->
                judging.found(
                    place
                        .finding(
                            judging,
                            place.operation().pointer(),
                            "the parameter " + parameter.name() + " is a reference")
                        .comparing("the parameter written out", "$ref to " + parameter.pointer())));
  }
}
