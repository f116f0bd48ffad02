package io.github.pluginconformance.rule.copilot;

import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.copilot.access.AccessRules;
import io.github.pluginconformance.rule.copilot.answer.AnswerRules;
import io.github.pluginconformance.rule.copilot.api.ApiRules;
import io.github.pluginconformance.rule.copilot.app.AppRules;
import io.github.pluginconformance.rule.copilot.card.CardRules;
import io.github.pluginconformance.rule.copilot.function.FunctionRules;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the area {@code copilot/}, room by room. */
public final class CopilotRules {

  private CopilotRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return Stream.of(
            AppRules.all(),
            FunctionRules.all(),
            ApiRules.all(),
            AccessRules.all(),
            AnswerRules.all(),
            CardRules.all())
        .flatMap(List::stream)
        .toList();
  }
}
