package io.github.pluginconformance.rule.copilot.api;

import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;

/** The toolkit converts or refuses later versions, so what is deployed is another text. */
final class DocumentVersion extends PackageRule {

  DocumentVersion() {
    super(
        "copilot/document-version", Level.WARNING, "The documents are OpenAPI 3.0", Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("there is no document that can be read");
    for (RuntimeSeen runtime : seen.apis()) {
      runtime
          .document()
          .ifPresent(document -> look(runtime, document, judging.examined(runtime.subject())));
    }
  }

  private static void look(RuntimeSeen runtime, ApiDocument document, JudgementBuilder judging) {
    if (document.isVersion31()) {
      judging.found(
          judging
              .finding(runtime.subject(), "what is deployed is a conversion of this document")
              .at("openapi")
              .comparing("3.0.x", document.version()));
    }
  }
}
