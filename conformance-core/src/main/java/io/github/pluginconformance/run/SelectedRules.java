package io.github.pluginconformance.run;

import io.github.pluginconformance.rule.catalogue.Catalogue;
import io.github.pluginconformance.settings.Settings;
import java.util.List;

/** Tells what the settings leave out together with the rules that they exclude. */
public final class SelectedRules {

  private SelectedRules() {}

  /**
   * Whether any rule is selected whose id begins in one of these ways.
   *
   * @param beginnings empty for all rules, so that the answer is yes
   */
  public static boolean includeAny(Settings settings, List<String> beginnings) {
    return beginnings.isEmpty()
        || Catalogue.all().stream()
            .map(rule -> rule.meta().id())
            .filter(settings.rules()::selects)
            .anyMatch(id -> beginnings.stream().anyMatch(id::startsWith));
  }
}
