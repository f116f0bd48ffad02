package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.util.List;

/** Which rules are judged: glob patterns over rule ids; exclusion beats inclusion. */
@PublicApi
public record RuleSelection(List<String> include, List<String> exclude) {

  /** Every rule. */
  public static final RuleSelection ALL = new RuleSelection(List.of("*"), List.of());

  /** Whether the rule is selected. */
  public boolean selects(String ruleId) {
    return include.stream().anyMatch(glob -> matches(glob, ruleId))
        && exclude.stream().noneMatch(glob -> matches(glob, ruleId));
  }

  private static boolean matches(String glob, String ruleId) {
    return glob.equals("*")
        || glob.equals(ruleId)
        || (glob.endsWith("*") && ruleId.startsWith(glob.substring(0, glob.length() - 1)));
  }
}
