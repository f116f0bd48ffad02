package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** References to files and other addresses are never fetched. */
final class ReferencesResolve extends DocumentRule {

  private static final Set<String> KINDS =
      Set.of(
          FaultKind.SPEC_DANGLING_REF.code(),
          FaultKind.SPEC_FILE_REF.code(),
          FaultKind.SPEC_REMOTE_REF.code(),
          FaultKind.SPEC_REF_LOOP.code());

  private static final Pattern EXAMPLE = Pattern.compile("/examples/[^/]+/\\$ref$");

  ReferencesResolve() {
    super(
        "openapi/references-resolve",
        Level.ERROR,
        "Every reference resolves inside of the document",
        Basis.STORE,
        Basis.PRACTICE);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    judging.examined("document");
    RequestSide needed = RequestSide.of(document);
    faults(judging.evidence())
        .filter(fault -> KINDS.contains(fault.kind()))
        .forEach(
            fault ->
                judging.found(
                    FaultFindings.of(
                        isBearable(fault, needed) ? Level.WARNING : judging.level(), fault)));
  }

  /**
   * What only answers need, and is missing, leaves those answers unverified; an example nobody
   * needs.
   */
  private static boolean isBearable(DocumentFault fault, RequestSide needed) {
    return fault.kind().equals(FaultKind.SPEC_DANGLING_REF.code())
        && (!needed.needs(fault.pointer()) || EXAMPLE.matcher(fault.pointer()).find());
  }

  private static Stream<DocumentFault> faults(Evidence evidence) {
    return evidence.part(DocumentSeen.class).map(DocumentSeen::reading).stream()
        .flatMap(reading -> reading.faults().stream());
  }
}
