package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.document.DocumentFault;
import io.github.pluginconformance.openapi.document.FaultKind;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Without a model of the API there is nothing to call. */
final class Readable extends Rule {

  private static final String SUBJECT = "document";

  /** Wrong, but every reader makes the same of it. */
  private static final Set<FaultKind> ADVICE =
      EnumSet.of(
          FaultKind.JSON_INVALID,
          FaultKind.JSON_TRAILING_CONTENT,
          FaultKind.JSON_BOM,
          FaultKind.SPEC_BOM,
          FaultKind.YAML_MERGE_KEY,
          FaultKind.YAML_IMPLICIT_TYPE,
          FaultKind.YAML_CONTROL_CHAR,
          FaultKind.JSON_DUPLICATE_KEY,
          FaultKind.YAML_DUPLICATE_KEY,
          FaultKind.SPEC_VERSION);

  private static final Set<FaultKind> CONTENT =
      EnumSet.of(
          FaultKind.SPEC_EMPTY,
          FaultKind.SPEC_HTML_PAGE,
          FaultKind.SPEC_NOT_UTF8,
          FaultKind.SPEC_NOT_AN_OBJECT,
          FaultKind.SPEC_SWAGGER2,
          FaultKind.SPEC_VERSION,
          FaultKind.SPEC_NO_OPERATIONS);

  Readable() {
    super(
        "openapi/readable",
        Level.ERROR,
        "The API document is YAML 1.2 or JSON, OpenAPI 3.0 or 3.1, and has an operation",
        Basis.DOCS,
        Basis.STORE);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<DocumentSeen> seen = evidence.part(DocumentSeen.class);
    Reading reading = seen.map(DocumentSeen::reading).orElse(null);
    if (reading == null) {
      return JudgementBuilder.notVerified(MissingDocument.why(evidence));
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence).examined(SUBJECT);
    int exchange = seen.get().visit().last().id();
    reading.faults().forEach(fault -> look(fault, exchange, judging));
    return judging.conclude();
  }

  private static void look(DocumentFault fault, int exchange, JudgementBuilder judging) {
    if (fault.isLimit()) {
      judging.undecided(SUBJECT, fault.kind() + ": " + fault.message());
    } else if (fault.fatal() || concerns(fault)) {
      boolean advice = !fault.fatal() && ADVICE.stream().anyMatch(kind -> is(kind, fault));
      judging.found(
          FaultFindings.of(advice ? Level.WARNING : judging.level(), fault).shownBy(exchange));
    }
  }

  private static boolean concerns(DocumentFault fault) {
    return fault.kind().startsWith("yaml.")
        || fault.kind().startsWith("json.")
        || fault.kind().equals(FaultKind.SPEC_BOM.code())
        || CONTENT.stream().anyMatch(kind -> is(kind, fault));
  }

  private static boolean is(FaultKind kind, DocumentFault fault) {
    return kind.code().equals(fault.kind());
  }
}
