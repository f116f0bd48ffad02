package io.github.pluginconformance.rule.copilot.app;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.PlaceholdersSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.List;

/** A placeholder that nobody fills in becomes part of an address or an id. */
final class PackagePlaceholders implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "copilot/placeholders",
              Level.ERROR,
              "Placeholders of the package are well formed and filled in",
              Basis.COPILOT)
          .onlyFor(Profile.COPILOT_PLUGIN);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return PackageRule.judge(this, evidence, PackagePlaceholders::look);
  }

  private static void look(PackageSeen seen, JudgementBuilder judging) {
    PlaceholdersSeen placeholders = seen.placeholders();
    judging.nothingMeans("the package has no placeholders");
    if (placeholders.found() > placeholders.missing().size()) {
      judging.examined("placeholders");
    }
    for (String text : placeholders.malformed()) {
      judging.found(
          judging
              .finding("placeholders", "this is no placeholder that the toolkit fills in")
              .comparing("${{NAME}}", text));
    }
    for (String text : placeholders.untouched()) {
      judging.found(
          Finding.of(Level.WARNING, "placeholders", "a text of the template was left as it was")
              .comparing("a text of your own", text));
    }
    if (!placeholders.missing().isEmpty()) {
      List<String> settings =
          placeholders.missing().stream().map(name -> "environment.values." + name).toList();
      judging.unverified("", "placeholders have no value: set " + String.join(", ", settings));
    }
  }
}
