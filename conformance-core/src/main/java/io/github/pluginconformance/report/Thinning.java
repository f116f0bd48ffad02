package io.github.pluginconformance.report;

import io.github.pluginconformance.report.ExchangeInfo.RequestInfo;
import io.github.pluginconformance.report.ExchangeInfo.ResponseInfo;
import io.github.pluginconformance.report.Report.Preview;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes an overlong report shorter: evidence that no kept finding points to loses headers and
 * bodies, previews and citations go.
 */
final class Thinning {

  private static final int FINDINGS = 10;

  private Thinning() {}

  /** Without headers and bodies of exchanges that no finding points to. */
  static Report exchangesOf(Report report) {
    return of(report, report.rules(), report.previews(), report.citations());
  }

  /** Without all that, and with the first findings of each rule only. */
  static Report of(Report report) {
    return of(report, report.rules().stream().map(Thinning::rule).toList(), List.of(), List.of());
  }

  private static Report of(
      Report report, List<RuleResult> rules, List<Preview> previews, List<CitationInfo> citations) {
    Set<Integer> shown = KeptExchanges.named(rules);
    return new Report(
        report.formatVersion(),
        report.tool(),
        report.target(),
        report.run(),
        report.summary(),
        report.settings(),
        rules,
        report.operations(),
        report.exchanges().stream()
            .map(each -> shown.contains(each.id()) ? each : bare(each))
            .toList(),
        previews,
        report.contextCost(),
        report.gate(),
        report.profile(),
        report.coverage(),
        citations);
  }

  private static RuleResult rule(RuleResult rule) {
    List<FindingInfo> kept = rule.findings().stream().limit(FINDINGS).toList();
    return new RuleResult(
        rule.id(),
        rule.level(),
        rule.title(),
        rule.outcome(),
        rule.reason(),
        rule.subjects(),
        kept,
        rule.basis(),
        rule.check(),
        rule.unverified(),
        rule.undecided(),
        rule.omitted() + rule.findings().size() - kept.size());
  }

  private static ExchangeInfo bare(ExchangeInfo exchange) {
    RequestInfo request = exchange.request();
    return new ExchangeInfo(
        exchange.id(),
        exchange.purpose(),
        new RequestInfo(request.method(), request.url(), Map.of(), ""),
        bare(exchange.response()),
        exchange.failure(),
        exchange.millis());
  }

  private static @Nullable ResponseInfo bare(@Nullable ResponseInfo response) {
    return response == null ? null : new ResponseInfo(response.status(), Map.of(), "", true);
  }
}
