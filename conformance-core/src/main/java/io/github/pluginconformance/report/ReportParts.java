package io.github.pluginconformance.report;

import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.ContextCost;
import io.github.pluginconformance.evidence.CoverageSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.OperationSummary;
import io.github.pluginconformance.evidence.RequestBudget;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationsSeen;
import io.github.pluginconformance.evidence.copilot.AnswersSeen;
import io.github.pluginconformance.evidence.opengraph.LinkPreview;
import io.github.pluginconformance.evidence.opengraph.LinkPreviews;
import io.github.pluginconformance.profile.Sources;
import io.github.pluginconformance.report.Report.ContextCostInfo;
import io.github.pluginconformance.report.Report.CostItem;
import io.github.pluginconformance.report.Report.OperationCounts;
import io.github.pluginconformance.report.Report.Preview;
import io.github.pluginconformance.report.Report.ProfileInfo;
import io.github.pluginconformance.report.Report.RunInfo;
import io.github.pluginconformance.report.Report.Setting;
import io.github.pluginconformance.report.Report.Summary;
import io.github.pluginconformance.report.Report.TargetInfo;
import io.github.pluginconformance.report.Report.Tool;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.settings.EffectiveSetting;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the parts of the evidence into the parts of a report. */
final class ReportParts {

  private static final int PREVIEWS = 50;
  private static final int COST_ITEMS = 500;

  /** Larger images stay out of the report. */
  private static final int THUMBNAIL = 100_000;

  private final ReportTexts texts;

  private final Evidence evidence;
  private final Settings settings;

  ReportParts(Evidence evidence, Redactor redactor) {
    this.evidence = evidence;
    this.settings = evidence.settings();
    this.texts = ReportTexts.of(redactor, settings);
  }

  Report report(List<Judged> judged, RunFacts facts) {
    RuleResults results = new RuleResults(texts, evidence);
    List<RuleResult> rules = judged.stream().map(results::of).toList();
    return new Report(
        Report.FORMAT_VERSION,
        new Tool("plugin-conformance", ToolVersion.current()),
        target(),
        run(facts),
        new Summary(Summary.FAILED, "not decided yet", Map.of(), Map.of(), OperationCounts.NONE),
        settings.effective().stream().map(this::grown).map(this::setting).toList(),
        rules,
        operations(),
        exchanges(rules),
        previews(),
        evidence.part(ContextCost.class).map(this::contextCost).orElse(null),
        GateInfo.of(settings.failOn().key()),
        profile(facts),
        evidence.part(CoverageSeen.class).map(new CoverageParts(texts)::of).orElse(null),
        evidence.part(AnswersSeen.class).map(new CitationParts(texts)::of).orElse(List.of()));
  }

  /** The request budget as it was, where it went by the number of operations. */
  private EffectiveSetting grown(EffectiveSetting setting) {
    return evidence
        .part(RequestBudget.class)
        .filter(budget -> setting.key().equals(SettingKeys.REQUESTS.name()))
        .map(
            budget ->
                new EffectiveSetting(
                    setting.key(),
                    Integer.toString(budget.requests()),
                    "default for " + budget.operations() + " operations"))
        .orElse(setting);
  }

  private Setting setting(EffectiveSetting setting) {
    return new Setting(
        texts.field(setting.key()),
        texts.longField(setting.value()),
        texts.field(setting.origin()));
  }

  private TargetInfo target() {
    return new TargetInfo(
        texts.longField(settings.target().baseUrl().toString()),
        url(settings.target().publicUrl()),
        settings.profile().key(),
        settings.mode().key());
  }

  private ProfileInfo profile(RunFacts facts) {
    Sources sources = settings.profile().sources();
    LocalDate today = LocalDate.ofInstant(facts.startedAt(), ZoneOffset.UTC);
    return new ProfileInfo(
        settings.profile().key(),
        sources.text(),
        sources.date().toString(),
        sources.warning(today).orElse(null));
  }

  private @Nullable String url(@Nullable URI uri) {
    return uri == null ? null : texts.longField(uri.toString());
  }

  private RunInfo run(RunFacts facts) {
    return new RunInfo(
        facts.startedAt().truncatedTo(ChronoUnit.MILLIS).toString(),
        facts.duration().toMillis(),
        settings.seed(),
        (int) evidence.exchanges().stream().filter(ReportParts::wentOut).count(),
        facts.stopped() == null,
        facts.leftBehind().stream().map(texts::field).toList(),
        texts.optionalField(facts.stopped()),
        facts.faults().stream().map(texts::field).toList(),
        texts.optionalField(facts.id()),
        facts.lost().stream().map(texts::field).toList());
  }

  /** What we refused to send, or had no budget for, is kept but not counted. */
  private static boolean wentOut(Exchange exchange) {
    boolean refused =
        exchange
            .failed()
            .filter(why -> why.kind().blame() == FailureKind.Blame.BLOCKED)
            .isPresent();
    return exchange.response() != null || (exchange.wasSent() && !refused);
  }

  private List<OperationInfo> operations() {
    Map<String, ClassifiedOperation> confirmed = new HashMap<>();
    evidence.part(ConfirmationsSeen.class).stream()
        .flatMap(seen -> seen.all().stream())
        .forEach(one -> confirmed.putIfAbsent(one.subject(), one));
    return evidence.part(CallsSeen.class).map(CallsSeen::operations).stream()
        .flatMap(List::stream)
        .map(one -> operation(one, confirmed.get(one.method() + " " + one.path())))
        .toList();
  }

  private OperationInfo operation(
      OperationSummary summary, @Nullable ClassifiedOperation classified) {
    Optional<ClassifiedOperation> confirmed = Optional.ofNullable(classified);
    return new OperationInfo(
        texts.optionalField(summary.operationId()),
        texts.field(summary.method()),
        texts.field(summary.path()),
        summary.exercised(),
        summary.calls(),
        texts.optionalLongField(summary.reason()),
        confirmed.map(one -> one.kind().key()).orElse(null),
        confirmed.map(one -> texts.field(one.reason())).orElse(null));
  }

  private List<ExchangeInfo> exchanges(List<RuleResult> rules) {
    ExchangeView view = new ExchangeView(texts);
    return new KeptExchanges(evidence.exchanges()).beside(rules).stream().map(view::of).toList();
  }

  private List<Preview> previews() {
    Stream<LinkPreview> seen =
        evidence.part(LinkPreviews.class).map(LinkPreviews::previews).stream()
            .flatMap(List::stream);
    return seen.limit(PREVIEWS).map(this::preview).toList();
  }

  private Preview preview(LinkPreview preview) {
    return new Preview(
        texts.longField(preview.url()),
        texts.optionalField(preview.siteName()),
        texts.optionalField(preview.title()),
        texts.optionalField(preview.description()),
        texts.optionalLongField(preview.image()),
        texts.optionalLongField(preview.canonicalUrl()),
        Optional.ofNullable(preview.thumbnail())
            .filter(thumbnail -> thumbnail.length() <= THUMBNAIL)
            .orElse(null));
  }

  private ContextCostInfo contextCost(ContextCost cost) {
    return new ContextCostInfo(
        cost.encoding(), cost.items().stream().limit(COST_ITEMS).map(this::costItem).toList());
  }

  private CostItem costItem(ContextCost.Item item) {
    return new CostItem(item.kind(), texts.field(item.subject()), item.tokens());
  }
}
