package io.github.pluginconformance.testing;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.manifest.ManifestRules;
import io.github.pluginconformance.rule.openapi.OpenApiRules;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Judges evidence by every rule of the manifest and the API document. */
public final class Twins {

  private Twins() {}

  /** Each rule that is violated, with the levels of its findings. */
  public static Map<String, List<Level>> violated(Evidence evidence) {
    Map<String, List<Level>> violated = new TreeMap<>();
    rules(evidence.profile())
        .forEach(
            rule -> {
              List<Finding> findings = rule.judge(evidence).findings();
              if (!findings.isEmpty()) {
                violated.put(
                    rule.meta().id(),
                    List.copyOf(new TreeSet<>(findings.stream().map(Finding::level).toList())));
              }
            });
    return violated;
  }

  /** How each rule ended. */
  public static Map<String, Outcome> outcomes(Evidence evidence) {
    Map<String, Outcome> outcomes = new TreeMap<>();
    rules(evidence.profile())
        .forEach(rule -> outcomes.put(rule.meta().id(), rule.judge(evidence).outcome()));
    return outcomes;
  }

  /** How one rule judges. */
  public static Judgement judge(String id, Evidence evidence) {
    return Stream.concat(ManifestRules.all().stream(), OpenApiRules.all().stream())
        .filter(rule -> rule.meta().id().equals(id))
        .findFirst()
        .orElseThrow()
        .judge(evidence);
  }

  private static Stream<Rule> rules(Profile profile) {
    return Stream.concat(ManifestRules.all().stream(), OpenApiRules.all().stream())
        .filter(rule -> rule.meta().isJudgedIn(profile));
  }
}
