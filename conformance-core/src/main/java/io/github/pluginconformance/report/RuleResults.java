package io.github.pluginconformance.report;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.wire.Exchange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns judgements into the results of a report. */
final class RuleResults {

  /** More findings of one rule are counted, not kept. */
  static final int KEPT = 100;

  private final ReportTexts texts;
  private final Profile profile;
  private final boolean store;
  private final FetchedDocuments documents;
  private final PackagePlaces places;
  private final Map<Integer, Exchange> exchanges = new LinkedHashMap<>();

  RuleResults(ReportTexts texts, Evidence evidence) {
    this.texts = texts;
    this.profile = evidence.profile();
    this.store = evidence.settings().get(CopilotKeys.STORE);
    this.documents = new FetchedDocuments(evidence);
    this.places = new PackagePlaces(evidence);
    evidence.exchanges().forEach(exchange -> exchanges.put(exchange.id(), exchange));
  }

  RuleResult of(Judged judged) {
    RuleMeta meta = judged.rule().meta();
    Judgement judgement = judged.judgement();
    List<Finding> findings = collapsed(judgement.findings());
    return new RuleResult(
        meta.id(),
        meta.level(profile, store).key(),
        meta.title(),
        judgement.outcome().key(),
        texts.optionalLongField(judgement.reason()),
        judgement.subjects(),
        infos(meta.id(), findings.subList(0, Math.min(KEPT, findings.size()))),
        meta.basis().stream().map(Basis::source).toList(),
        RulePages.page(meta.id()).map(RulePage::check).orElse(List.of()),
        judgement.unverified(),
        judgement.undecided(),
        Math.max(0, findings.size() - KEPT));
  }

  /** Findings that differ only in the exchange that shows them become one, gravest first. */
  private static List<Finding> collapsed(List<Finding> findings) {
    Map<Finding, Finding> byText = new LinkedHashMap<>();
    for (Finding finding : findings) {
      byText.merge(key(finding), finding, (one, same) -> one.times(one.count() + same.count()));
    }
    List<Finding> result = new ArrayList<>(byText.values());
    result.sort(Comparator.comparing(Finding::level));
    return result;
  }

  private static Finding key(Finding finding) {
    return new Finding(
        finding.level(),
        finding.subject(),
        finding.location(),
        finding.message(),
        finding.expected(),
        finding.actual(),
        null,
        1);
  }

  /** Two findings of one place are two: those behind the first are told apart by their number. */
  private List<FindingInfo> infos(String ruleId, List<Finding> findings) {
    Map<String, Integer> known = new HashMap<>();
    List<FindingInfo> infos = new ArrayList<>();
    for (Finding finding : findings) {
      String subject = texts.whole(finding.subject());
      String location = finding.location() == null ? null : texts.whole(finding.location());
      String first = Fingerprint.of(ruleId, subject, location);
      int number = known.merge(first, 1, Integer::sum);
      infos.add(
          info(
              ruleId,
              finding,
              number == 1 ? first : Fingerprint.of(ruleId, subject, location, number)));
    }
    return List.copyOf(infos);
  }

  private FindingInfo info(String ruleId, Finding finding, String fingerprint) {
    String subject = texts.whole(finding.subject());
    String place = places.of(ruleId, finding);
    String location = place == null ? null : texts.whole(place);
    Integer exchange =
        Optional.ofNullable(finding.exchange())
            .or(() -> documents.exchange(ruleId))
            .filter(id -> id > 0)
            .orElse(null);
    return new FindingInfo(
        finding.level().key(),
        ReportTexts.cut(subject, ReportTexts.FIELD),
        location == null ? null : ReportTexts.cut(location, ReportTexts.FIELD),
        texts.field(finding.message()),
        texts.optionalField(finding.expected()),
        texts.optionalField(finding.actual()),
        exchange,
        curl(exchange),
        fingerprint,
        null,
        finding.count());
  }

  private @Nullable String curl(@Nullable Integer exchange) {
    Exchange shown = exchange == null ? null : exchanges.get(exchange);
    return shown == null ? null : CurlLine.of(shown.request(), texts);
  }
}
