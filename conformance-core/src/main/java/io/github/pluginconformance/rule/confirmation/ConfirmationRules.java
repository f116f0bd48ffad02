package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules of the area {@code confirmation/}, in the order of the catalogue. */
public final class ConfirmationRules {

  private ConfirmationRules() {}

  /** Every rule of the area. */
  public static List<Rule> all() {
    return List.of(
        new Declared(),
        new FlagWellFormed(),
        new FlagPlausible(),
        new GetIsSafe(),
        new NothingBefore(),
        new AsksTheUser(),
        new HappensOnceConfirmed(),
        new TokenSingleUse(),
        new TokenBound(),
        new LinkIsSafe(),
        new NotByTheModelAlone(),
        new RepeatIsHarmless(),
        new ActionsNeedOauth());
  }
}
