package io.github.pluginconformance.writer;

import io.github.pluginconformance.report.CitationInfo;
import io.github.pluginconformance.report.CitationInfo.CardLineInfo;
import io.github.pluginconformance.report.CoverageInfo;
import io.github.pluginconformance.report.CoverageInfo.KindNames;
import io.github.pluginconformance.report.CoverageInfo.KindTotal;
import io.github.pluginconformance.report.CoverageInfo.OperationCoverage;
import io.github.pluginconformance.report.ExchangeInfo;
import io.github.pluginconformance.report.ExchangeInfo.RequestInfo;
import io.github.pluginconformance.report.ExchangeInfo.ResponseInfo;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.GateInfo;
import io.github.pluginconformance.report.GateInfo.WaiverInfo;
import io.github.pluginconformance.report.OperationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.ContextCostInfo;
import io.github.pluginconformance.report.Report.CostItem;
import io.github.pluginconformance.report.Report.Preview;
import io.github.pluginconformance.report.Report.ProfileInfo;
import io.github.pluginconformance.report.Report.RunInfo;
import io.github.pluginconformance.report.Report.Setting;
import io.github.pluginconformance.report.Report.Summary;
import io.github.pluginconformance.report.Report.TargetInfo;
import io.github.pluginconformance.report.Report.Tool;
import io.github.pluginconformance.report.RuleResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** A report with a given text in every place that can hold one. */
final class NastyReport {

  /** How many texts one report takes. */
  static final int TEXTS = 60;

  private final Supplier<String> next;

  private NastyReport(List<String> texts) {
    int[] at = {0};
    this.next = () -> texts.get(at[0]++ % texts.size());
  }

  static Report of(List<String> texts) {
    return new NastyReport(texts).report();
  }

  /** As many texts that nobody could mistake for anything else. */
  static Report harmless() {
    return of(IntStream.range(0, TEXTS).mapToObj(i -> "h" + i).toList());
  }

  private Report report() {
    return new Report(
        1,
        new Tool(text(), text()),
        new TargetInfo(text(), text(), text(), text()),
        new RunInfo(
            text(),
            1,
            1,
            1,
            true,
            List.of(text()),
            text(),
            List.of(text()),
            text(),
            List.of(text())),
        new Summary(
            "failed",
            text(),
            Map.of("violated", 1),
            Map.of("error", 1, "waived", 1),
            new Report.OperationCounts(1, 1)),
        List.of(new Setting(text(), text(), text())),
        rules(),
        List.of(new OperationInfo(text(), text(), text(), false, 0, text(), text(), text())),
        List.of(exchange()),
        List.of(new Preview(text(), text(), text(), text(), text(), text(), text())),
        new ContextCostInfo(text(), List.of(new CostItem("answer", text(), 3))),
        new GateInfo(
            "error",
            List.of(new WaiverInfo(text(), text(), text(), text(), text(), "used")),
            List.of(text()),
            List.of(text())),
        new ProfileInfo(text(), text(), text(), text()),
        coverage(),
        List.of(
            new CitationInfo(
                text(),
                text(),
                text(),
                text(),
                text(),
                text(),
                List.of(
                    new CardLineInfo("heading", text(), text()),
                    new CardLineInfo("fact", text(), text()),
                    new CardLineInfo("image", text(), text()),
                    new CardLineInfo("action", text(), text())))));
  }

  private CoverageInfo coverage() {
    KindNames names = new KindNames("parameters", List.of(text()), List.of(text()), 1);
    return new CoverageInfo(
        50,
        2,
        1,
        List.of(new KindTotal("parameters", 50, 2, 1)),
        List.of(
            new OperationCoverage(
                text(), text(), text(), 50, 2, 1, List.of(200), List.of(names), text())),
        true);
  }

  private List<RuleResult> rules() {
    List<RuleResult> rules = new ArrayList<>();
    rules.add(rule("violated", List.of(finding(null), finding(text()))));
    rules.add(rule("errored", List.of()));
    rules.add(rule("notVerified", List.of()));
    return rules;
  }

  private RuleResult rule(String outcome, List<FindingInfo> findings) {
    return new RuleResult(
        "operation/" + text(),
        "error",
        text(),
        outcome,
        text(),
        1,
        findings,
        List.of(text()),
        List.of(text()),
        outcome.equals("notVerified") ? 1 : 0,
        0,
        0);
  }

  private FindingInfo finding(String waived) {
    return new FindingInfo(
        "error", text(), text(), text(), text(), text(), 1, text(), text(), waived, 1);
  }

  private ExchangeInfo exchange() {
    return new ExchangeInfo(
        1,
        text(),
        new RequestInfo(text(), text(), Map.of(text(), text()), text()),
        new ResponseInfo(200, Map.of(text(), text()), text(), true),
        text(),
        1);
  }

  private String text() {
    return next.get();
  }
}
