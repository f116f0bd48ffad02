package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.evidence.LocatedCall.Kind;
import io.github.pluginconformance.evidence.LocationSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.List;

/** An operation that its maker calls location-aware answers differently for different places. */
final class HasEffect extends Rule {

  HasEffect() {
    super(
        "location/has-effect",
        Level.ERROR,
        "Operations declared location-aware answer differently for two codes",
        Basis.PRACTICE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    judging.nothingMeans("no operation is declared locationAware in the settings");
    evidence.settings().operations().entrySet().stream()
        .filter(entry -> entry.getValue().locationAware())
        .map(entry -> entry.getKey())
        .sorted()
        .forEach(name -> look(name, evidence, judging));
    return judging.conclude();
  }

  private static void look(String name, Evidence evidence, JudgementBuilder judging) {
    List<LocatedCall> answers =
        evidence.part(LocationSeen.class).stream()
            .flatMap(seen -> seen.calls().stream())
            .filter(located -> located.kind() == Kind.US_CA || located.kind() == Kind.OTHER_CODE)
            .filter(located -> located.call().operation().names().contains(name))
            .filter(located -> located.call().succeeded())
            .toList();
    if (answers.size() < 2) {
      judging.unverified(name, "fewer than two codes were answered with success");
      return;
    }
    if (answers.stream().noneMatch(LocatedCall::steady)) {
      judging.unverified(name, "its answers change from call to call by themselves");
      return;
    }
    String subject = answers.get(0).call().operation().subject();
    judging.examined(subject);
    boolean differ =
        answers.stream().map(located -> Differences.text(located.call())).distinct().count() > 1;
    if (!differ) {
      judging.found(found(subject, answers, judging));
    }
  }

  private static Finding found(
      String subject, List<LocatedCall> answers, JudgementBuilder judging) {
    String codes = String.join(", ", answers.stream().map(LocatedCall::value).toList());
    return judging
        .finding(
            subject, "The operation is declared location-aware, but every code has the same answer")
        .at("header " + LocatedCall.HEADER)
        .comparing("different answers for two of " + codes, "one and the same answer")
        .shownBy(answers.get(1).call().exchange().id());
  }
}
