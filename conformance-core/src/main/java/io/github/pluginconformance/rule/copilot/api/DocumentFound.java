package io.github.pluginconformance.rule.copilot.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.stream.Stream;

/** Without its document a runtime cannot be called. */
final class DocumentFound extends PackageRule {

  DocumentFound() {
    super(
        "copilot/document-found",
        Level.ERROR,
        "The document of each OpenApi runtime is where the manifest says",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no runtime is of type OpenApi");
    for (RuntimeSeen runtime : seen.apis()) {
      if (runtime.unreachable()) {
        judging.unverified(runtime.subject(), runtime.problem() + ": let it be reached from here");
        continue;
      }
      if (runtime.reading() == null && isOfAnotherForm(runtime.node().path("spec"))) {
        judging.unverified(runtime.subject(), "see copilot/manifest-schema");
        continue;
      }
      judging.examined(runtime.subject());
      if (runtime.reading() == null) {
        judging.found(
            judging
                .finding(runtime.subject(), "the document cannot be had: " + runtime.problem())
                .at("spec.url")
                .comparing(
                    "a document", runtime.address().isEmpty() ? "nothing" : runtime.address()));
      } else if (runtime.outside()) {
        judging.found(
            Finding.of(
                    Level.WARNING,
                    runtime.subject(),
                    "the document stands outside of the package, so a built package lacks it")
                .at("spec.url")
                .comparing("a file below the manifest's folder", runtime.address()));
      }
    }
  }

  private static boolean isOfAnotherForm(JsonNode spec) {
    return !(spec.isMissingNode() || spec.isObject())
        || Stream.of("url", "api_description")
            .anyMatch(name -> spec.has(name) && !spec.path(name).isTextual());
  }
}
