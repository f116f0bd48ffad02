package io.github.pluginconformance.rule.copilot.answer;

import io.github.pluginconformance.copilot.path.JsonPath;
import io.github.pluginconformance.copilot.path.PathSyntaxException;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.LiveAnswers;
import io.github.pluginconformance.rule.copilot.subject.MappedFunction;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.rule.copilot.subject.SchemaPaths;
import java.util.Optional;

/** A query that leads nowhere makes citations and cards silently disappear. */
final class DataPath extends PackageRule {

  DataPath() {
    super(
        "copilot/data-path",
        Level.ERROR,
        "data_path is a JSONPath query that leads to something in the answer",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    look(seen, judging.evidence(), judging);
  }

  private static void look(PackageSeen seen, Evidence evidence, JudgementBuilder judging) {
    judging.nothingMeans("no function has response semantics with a data_path");
    for (MappedFunction mapped : MappedFunction.in(seen)) {
      Optional<String> path = mapped.semantics().dataPath();
      boolean told = LiveAnswers.of(mapped, evidence).tellOfItems();
      path.ifPresent(text -> look(mapped, text, told, judging.examined(mapped.subject())));
    }
  }

  /**
   * @param told whether a real answer has shown what the query finds, so that copilot/selects-items
   *     speaks
   */
  private static void look(
      MappedFunction mapped, String text, boolean told, JudgementBuilder judging) {
    try {
      JsonPath.of(text);
    } catch (PathSyntaxException none) {
      report(
          judging.finding(mapped.subject(), "data_path is no JSONPath query (RFC 9535)"),
          "a query such as $.results",
          text + ": " + none.getMessage(),
          judging);
      return;
    }
    if (!told && mapped.selected().filter(SchemaPaths.Reach::isNowhere).isPresent()) {
      report(
          Finding.of(
              Level.WARNING,
              mapped.subject(),
              "data_path leads to nothing that the document declares"),
          "a place in the answers of " + mapped.operation(),
          text,
          judging);
    }
  }

  private static void report(
      Finding finding, String expected, String actual, JudgementBuilder judging) {
    judging.found(
        finding.at("capabilities/response_semantics/data_path").comparing(expected, actual));
  }
}
