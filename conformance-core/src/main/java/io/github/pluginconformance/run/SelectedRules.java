package io.github.pluginconformance.run;

import io.github.pluginconformance.rule.catalogue.Catalogue;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.Settings;
import java.util.List;

/** Tells what the settings leave out together with the rules that they exclude. */
public final class SelectedRules {

  private final List<String> ids;

  private SelectedRules(List<String> ids) {
    this.ids = ids;
  }

  /** The rules that the settings select, among those of the profile. */
  public static SelectedRules of(Settings settings) {
    boolean store = settings.get(CopilotKeys.STORE);
    return new SelectedRules(
        Catalogue.all().stream()
            .filter(rule -> rule.meta().isJudgedIn(settings.profile(), store))
            .map(rule -> rule.meta().id())
            .filter(settings.rules()::selects)
            .toList());
  }

  /**
   * Whether any rule is selected whose id begins in one of these ways.
   *
   * @param beginnings empty for all rules, so that the answer is yes
   */
  public boolean includeAny(List<String> beginnings) {
    return beginnings.isEmpty()
        || ids.stream().anyMatch(id -> beginnings.stream().anyMatch(id::startsWith));
  }
}
