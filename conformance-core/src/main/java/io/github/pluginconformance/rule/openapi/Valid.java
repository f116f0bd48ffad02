package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.List;
import java.util.Set;

/** A quarter of the approved documents did not, so breaches are warnings. */
final class Valid implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "openapi/valid",
          Level.WARNING,
          "The document obeys the OpenAPI specification",
          Basis.STORE);

  private static final String SUBJECT = "document";

  /** Faults of reading that are breaches of the text and that the shapes do not show. */
  private static final Set<String> FAULTS =
      Set.of(
          FaultKind.SPEC_AMBIGUOUS_PATHS.code(),
          FaultKind.SPEC_UNKNOWN_SCHEME.code(),
          FaultKind.SPEC_CONTROL_CHAR.code(),
          FaultKind.SPEC_SERVERS.code());

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Document.judge(
        this,
        evidence,
        (document, judging) -> {
          judging.examined(SUBJECT);
          defects(document).forEach(defect -> judging.found(finding(document, defect, judging)));
          evidence.part(DocumentSeen.class).map(DocumentSeen::reading).stream()
              .flatMap(reading -> reading.faults().stream())
              .filter(Valid::isBreach)
              .forEach(fault -> judging.found(FaultFindings.of(judging.level(), fault)));
        });
  }

  /**
   * That two paths with queries match the same requests comes of the queries, which are a breach by
   * themselves.
   */
  private static boolean isBreach(DocumentFault fault) {
    return FAULTS.contains(fault.kind()) && fault.pointer().indexOf('?') < 0;
  }

  private static List<Defects.Defect> defects(ApiDocument document) {
    Defects defects = new Defects();
    new ShapeCheck(document.isVersion31(), defects).check(document.root());
    new ParameterCheck(defects).check(document);
    return defects.list();
  }

  private static Finding finding(
      ApiDocument document, Defects.Defect defect, JudgementBuilder judging) {
    return judging
        .finding(SUBJECT, defect.message())
        .at(OperationPlace.of(document, defect.pointer()))
        .comparing(defect.expected(), defect.actual());
  }
}
