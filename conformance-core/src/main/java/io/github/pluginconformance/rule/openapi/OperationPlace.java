package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** An operation in its document, for findings. */
record OperationPlace(ApiDocument document, Operation operation) {

  String subject() {
    return operation.subject();
  }

  /** A pointer with line and column. */
  String of(String pointer) {
    return of(document, pointer);
  }

  static String of(ApiDocument document, String pointer) {
    String shown = pointer.isEmpty() ? "/" : pointer;
    return document.positionOf(pointer).map(at -> shown + " (" + at + ")").orElse(shown);
  }

  /** A finding at the rule's level, at a pointer inside of the operation. */
  Finding finding(JudgementBuilder judging, String pointer, String message) {
    return judging.finding(subject(), message).at(of(pointer));
  }

  /** A finding at a level of its own. */
  Finding finding(Level level, String pointer, String message) {
    return Finding.of(level, subject(), message).at(of(pointer));
  }
}
