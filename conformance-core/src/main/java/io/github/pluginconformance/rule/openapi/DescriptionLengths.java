package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import org.jspecify.annotations.Nullable;

/** The platform refuses longer texts. */
final class DescriptionLengths extends OperationRule {

  private static final int ADVISED = 200;
  private static final int OPERATION = 300;
  private static final int PARAMETER = 700;

  DescriptionLengths() {
    super(
        "openapi/description-lengths",
        Level.ERROR,
        "Operations are described in at most 300 characters, parameters in at most 700, better"
            + " 200",
        Basis.DOCS,
        Basis.ACTIONS,
        Basis.STORE);
  }

  @Override
  void look(OperationPlace place, JudgementBuilder judging) {
    judging.examined(place.subject());
    Operation operation = place.operation();
    look(
        place,
        judging,
        "the summary",
        operation.summary(),
        operation.pointer() + "/summary",
        OPERATION);
    look(
        place,
        judging,
        "the description",
        operation.description(),
        operation.pointer() + "/description",
        OPERATION);
    for (Parameter parameter : operation.parameters()) {
      String what = "the description of the parameter " + parameter.name();
      look(
          place,
          judging,
          what,
          parameter.description(),
          parameter.pointer() + "/description",
          PARAMETER);
    }
  }

  private static void look(
      OperationPlace place,
      JudgementBuilder judging,
      String what,
      @Nullable String text,
      String pointer,
      int most) {
    int length = text == null ? 0 : text.codePointCount(0, text.length());
    if (length > ADVISED) {
      boolean refused = length > most;
      int wanted = refused ? most : ADVISED;
      judging.found(
          place
              .finding(
                  refused ? judging.level() : Level.NOTE,
                  pointer,
                  what + " is longer than " + wanted + " characters")
              .comparing("at most " + wanted + " characters", length + " characters"));
    }
  }
}
