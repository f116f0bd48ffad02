package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** The editor of GPT Actions does not resolve references of parameters. */
final class ParametersInline extends OperationRule {

  ParametersInline() {
    super(
        Profile.GPT_ACTION,
        "openapi/parameters-inline",
        Level.ERROR,
        "Parameters are written out, not referenced",
        Basis.ACTIONS);
  }

  @Override
  void look(OperationPlace place, JudgementBuilder judging) {
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
