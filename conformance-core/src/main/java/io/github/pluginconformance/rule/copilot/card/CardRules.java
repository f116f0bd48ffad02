package io.github.pluginconformance.rule.copilot.card;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules about cards, in the order of the catalogue. */
public final class CardRules {

  private CardRules() {}

  /** Every rule of this room. */
  public static List<Rule> all() {
    return List.of(
        new TemplateCard(),
        new CardActions(),
        new TemplateBindings(),
        new CardRenders(),
        new TemplateSelected(),
        new CardDomains());
  }
}
