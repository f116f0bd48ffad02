package io.github.pluginconformance.evidence.confirmation;

import io.github.pluginconformance.openapi.model.Operation;

/**
 * An operation and how the user confirms it.
 *
 * @param declared whether the settings or the document say so, rather than method, names and texts
 * @param reason what the classification rests on, in words
 */
public record ClassifiedOperation(
    Operation operation, ConfirmationKind kind, boolean declared, String reason) {

  /** Method and path: the subject in findings. */
  public String subject() {
    return operation.subject();
  }
}
