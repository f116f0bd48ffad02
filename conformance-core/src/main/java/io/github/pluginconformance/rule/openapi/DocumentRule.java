package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.Optional;

/** A rule about the API document as a whole. */
abstract class DocumentRule extends Rule {

  DocumentRule(String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
  }

  DocumentRule(Profile onlyFor, String id, Level level, String title, Basis... basis) {
    super(onlyFor, id, level, title, basis);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<ApiDocument> document =
        evidence
            .part(DocumentSeen.class)
            .map(DocumentSeen::reading)
            .flatMap(Reading::model)
            .filter(read -> !read.operations().isEmpty());
    if (document.isEmpty()) {
      return JudgementBuilder.notVerified(MissingDocument.why(evidence));
    }
    JudgementBuilder judging = JudgementBuilder.of(this, evidence);
    look(document.get(), judging);
    return judging.conclude();
  }

  /** Judges a document that could be read and has an operation. */
  abstract void look(ApiDocument document, JudgementBuilder judging);
}
