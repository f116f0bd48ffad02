package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The API document under judgement, and words for what is wrong where there is none. */
final class Document {

  private Document() {}

  /** Judges the document if it could be read and has an operation. */
  static Judgement judge(
      Rule rule, Evidence evidence, BiConsumer<ApiDocument, JudgementBuilder> look) {
    Optional<ApiDocument> document = of(evidence);
    if (document.isEmpty()) {
      return JudgementBuilder.notVerified(missing(evidence));
    }
    JudgementBuilder judging = JudgementBuilder.of(rule, evidence);
    look.accept(document.get(), judging);
    return judging.conclude();
  }

  /** Judges each operation of the document. */
  static Judgement judgeOperations(
      Rule rule, Evidence evidence, BiConsumer<OperationPlace, JudgementBuilder> look) {
    return judge(
        rule,
        evidence,
        (document, judging) ->
            document
                .operations()
                .forEach(
                    operation -> look.accept(new OperationPlace(document, operation), judging)));
  }

  private static Optional<ApiDocument> of(Evidence evidence) {
    return evidence
        .part(DocumentSeen.class)
        .map(DocumentSeen::reading)
        .flatMap(Reading::model)
        .filter(document -> !document.operations().isEmpty());
  }

  /** Why there is no document, and which rule says more. */
  static String missing(Evidence evidence) {
    Optional<DocumentSeen> seen = evidence.part(DocumentSeen.class);
    if (seen.isPresent()) {
      return seen.get().reading() == null
          ? "no API document was served: see openapi/reachable"
          : "the API document could not be read: see openapi/readable";
    }
    if (!evidence.profile().hasServedManifest()) {
      return "no API document was found: " + evidence.profile().documentHint();
    }
    return evidence.part(ManifestSeen.class).map(ManifestSeen::manifest).isPresent()
        ? "the manifest names no API document of the plugin's own: see manifest/api-declared and"
            + " manifest/api-on-own-domain; specUrl can say where it is"
        : "no manifest leads to an API document: see manifest/reachable and manifest/strict-json";
  }
}
