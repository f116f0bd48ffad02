package io.github.pluginconformance.report;

import io.github.pluginconformance.evidence.CoverageSeen;
import io.github.pluginconformance.evidence.CoverageSeen.OfOperation;
import io.github.pluginconformance.openapi.coverage.Part;
import io.github.pluginconformance.openapi.coverage.Part.Kind;
import io.github.pluginconformance.report.CoverageInfo.KindNames;
import io.github.pluginconformance.report.CoverageInfo.KindTotal;
import io.github.pluginconformance.report.CoverageInfo.OperationCoverage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns what was met of the document into a part of the report. */
final class CoverageParts {

  /** Names of one kind of one operation. */
  private static final int NAMES = 100;

  private final ReportTexts texts;

  CoverageParts(ReportTexts texts) {
    this.texts = texts;
  }

  CoverageInfo of(CoverageSeen seen) {
    int declared = seen.operations().stream().mapToInt(one -> one.declared().size()).sum();
    int met = seen.operations().stream().mapToInt(one -> one.met().size()).sum();
    List<KindTotal> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      kinds.add(total(kind, seen.operations()));
    }
    return new CoverageInfo(
        percent(met, declared),
        declared,
        met,
        kinds,
        seen.operations().stream().map(this::operation).toList(),
        seen.leftOut());
  }

  private static KindTotal total(Kind kind, List<OfOperation> operations) {
    int declared = operations.stream().mapToInt(one -> names(kind, one.declared()).size()).sum();
    int met = operations.stream().mapToInt(one -> names(kind, one.met()).size()).sum();
    return new KindTotal(key(kind), percent(met, declared), declared, met);
  }

  private OperationCoverage operation(OfOperation seen) {
    return new OperationCoverage(
        texts.optionalField(seen.operation().operationId()),
        texts.field(seen.operation().method()),
        texts.field(seen.operation().path()),
        percent(seen.met().size(), seen.declared().size()),
        seen.declared().size(),
        seen.met().size(),
        List.copyOf(seen.statuses()),
        kinds(seen),
        texts.optionalLongField(seen.supply()));
  }

  private List<KindNames> kinds(OfOperation seen) {
    List<KindNames> kinds = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      List<String> declared = names(kind, seen.declared());
      List<String> met = names(kind, seen.met());
      if (!declared.isEmpty()) {
        List<String> missing = new ArrayList<>(declared);
        missing.removeAll(Set.copyOf(met));
        int omitted = Math.max(0, met.size() - NAMES) + Math.max(0, missing.size() - NAMES);
        kinds.add(new KindNames(key(kind), shown(met), shown(missing), omitted));
      }
    }
    return kinds;
  }

  private List<String> shown(List<String> names) {
    return names.stream().limit(NAMES).map(texts::field).toList();
  }

  private static List<String> names(Kind kind, Set<Part> parts) {
    return parts.stream().filter(part -> part.kind() == kind).map(Part::name).toList();
  }

  private static int percent(int met, int declared) {
    return declared == 0 ? 100 : (int) (100L * met / declared);
  }

  private static String key(Kind kind) {
    return switch (kind) {
      case PARAMETER -> "parameters";
      case PROPERTY -> "properties";
      case ENUM_VALUE -> "enumValues";
      case BRANCH -> "branches";
      case REQUEST_TYPE -> "requestTypes";
      case STATUS -> "statuses";
      case RESPONSE_TYPE -> "responseTypes";
    };
  }
}
