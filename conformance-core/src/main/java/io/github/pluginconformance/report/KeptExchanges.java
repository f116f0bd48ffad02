package io.github.pluginconformance.report;

import io.github.pluginconformance.wire.Exchange;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The exchanges that a report shows: those that a finding points to, and the first of all others.
 * The journal of the run has every one.
 */
final class KeptExchanges {

  /** What a program reads, and a person opens, without waiting. */
  static final int MOST = 5_000;

  private final List<Exchange> all;

  KeptExchanges(List<Exchange> all) {
    this.all = all;
  }

  List<Exchange> beside(List<RuleResult> rules) {
    if (all.size() <= MOST) {
      return all;
    }
    Set<Integer> named = named(rules);
    int last = all.get(MOST - 1).id();
    return all.stream().filter(one -> one.id() <= last || named.contains(one.id())).toList();
  }

  /** The numbers of the exchanges that findings point to. */
  static Set<Integer> named(List<RuleResult> rules) {
    return rules.stream()
        .flatMap(rule -> rule.findings().stream())
        .map(FindingInfo::exchange)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }
}
