package io.github.pluginconformance.rule.copilot.answer;

import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** The rules about answers, their items and citations, in the order of the catalogue. */
public final class AnswerRules {

  private AnswerRules() {}

  /** Every rule of this room. */
  public static List<Rule> all() {
    return List.of(
        new DataPath(),
        new PropertyPaths(),
        new Citable(),
        new SelectsItems(),
        new CitationComplete(),
        new CitationOpens(),
        new ThumbnailLoads(),
        new ItemsLimit());
  }
}
