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
      uses.put(rule, new RuleUse(weight, why));
    }
    return this;
  }

  Optional<RuleUse> use(String ruleId) {
    String area = ruleId.substring(0, ruleId.indexOf('/') + 1) + "*";
    return Optional.ofNullable(uses.getOrDefault(ruleId, uses.get(area)));
  }
}
