package io.github.pluginconformance.profile;

import io.github.pluginconformance.profile.RuleUse.Weight;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A profile's word on rules: by id, or by area with {@code area/*}; the id beats its area. */
final class RuleTable {

  private final Map<String, RuleUse> uses = new LinkedHashMap<>();

  RuleTable put(Weight weight, String why, String... rules) {
    for (String rule : rules) {
      uses.put(rule, new RuleUse(weight, weight, why));
    }
    return this;
  }

  /** What the store asks for beyond the platform, of rules that are in the table or its own. */
  RuleTable inStore(Weight weight, String... rules) {
    for (String rule : rules) {
      RuleUse use = use(rule).orElse(new RuleUse(Weight.OWN_LEVEL, Weight.OWN_LEVEL, ""));
      uses.put(rule, new RuleUse(use.weight(), weight, use.why()));
    }
    return this;
  }

  Optional<RuleUse> use(String ruleId) {
    String area = ruleId.substring(0, ruleId.indexOf('/') + 1) + "*";
    return Optional.ofNullable(uses.getOrDefault(ruleId, uses.get(area)));
  }
}
