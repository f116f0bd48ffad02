package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** A rule about each operation of the API document. */
abstract class OperationRule extends DocumentRule {

  OperationRule(String id, Level level, String title, Basis... basis) {
    super(id, level, title, basis);
  }

  OperationRule(Profile onlyFor, String id, Level level, String title, Basis... basis) {
    super(onlyFor, id, level, title, basis);
  }

  @Override
  void look(ApiDocument document, JudgementBuilder judging) {
    document
        .operations()
        .forEach(operation -> look(new OperationPlace(document, operation), judging));
  }

  /** Judges one operation. */
  abstract void look(OperationPlace place, JudgementBuilder judging);
}
