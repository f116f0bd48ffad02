package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** References to files and other addresses are never fetched. */
final class ReferencesResolve implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "openapi/references-resolve",
          Level.ERROR,
          "Every reference resolves inside of the document",
          Basis.STORE,
          Basis.PRACTICE);

  private static final Set<String> KINDS =
      Set.of(
          FaultKind.SPEC_DANGLING_REF.code(),
          FaultKind.SPEC_FILE_REF.code(),
          FaultKind.SPEC_REMOTE_REF.code(),
          FaultKind.SPEC_REF_LOOP.code());

  private static final Pattern EXAMPLE = Pattern.compile("/examples/[^/]+/\\$ref$");

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
          judging.examined("document");
          RequestSide needed = RequestSide.of(document);
          faults(evidence)
              .filter(fault -> KINDS.contains(fault.kind()))
              .forEach(
                  fault ->
                      judging.found(
                          FaultFindings.of(
                              isBearable(fault, needed) ? Level.WARNING : judging.level(), fault)));
        });
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
