package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.openapi.spec.Defect;
import io.github.pluginconformance.rule.openapi.spec.SpecCheck;
import java.util.Set;

/**
 * The document obeys the specification. A quarter of the documents that OpenAI approved do not, so
 * breaches are warnings.
 */
final class Valid extends DocumentRule {

  private static final String SUBJECT = "document";

  /** Faults of reading that are breaches of the text and that the shapes do not show. */
  private static final Set<String> FAULTS =
      Set.of(
          FaultKind.SPEC_AMBIGUOUS_PATHS.code(),
          FaultKind.SPEC_UNKNOWN_SCHEME.code(),
          FaultKind.SPEC_CONTROL_CHAR.code());

  Valid() {
    super(
        "openapi/valid",
        Level.WARNING,
        "The document obeys the OpenAPI specification",
        Basis.STORE);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    if (document.version().startsWith("3.2")) {
      judging.unverified(
          SUBJECT,
          "OpenAPI "
              + document.version()
              + " is read as far as 3.1 goes, and its own text is not judged by");
      return;
    }
    judging.examined(SUBJECT);
    SpecCheck.of(document).forEach(defect -> judging.found(finding(document, defect, judging)));
    judging.evidence().part(DocumentSeen.class).map(DocumentSeen::reading).stream()
        .flatMap(reading -> reading.faults().stream())
        .filter(Valid::isBreach)
        .forEach(fault -> judging.found(FaultFindings.of(judging.level(), fault)));
  }

  /**
   * That two paths with queries match the same requests comes of the queries, which are a breach by
   * themselves.
   */
  private static boolean isBreach(DocumentFault fault) {
    return FAULTS.contains(fault.kind()) && fault.pointer().indexOf('?') < 0;
  }

  private static Finding finding(ApiDocument document, Defect defect, JudgementBuilder judging) {
    return judging
        .finding(SUBJECT, defect.message())
        .at(OperationPlace.of(document, defect.pointer()))
        .comparing(defect.expected(), defect.actual());
  }
}
