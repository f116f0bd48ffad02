package io.github.pluginconformance.openapi;

import io.github.pluginconformance.wire.SentRequest;

/** Whether a request carries what a secured operation asks for. Which scheme it is and whether it is accepted is for the server to say. */
final class CredentialPresence {

  private CredentialPresence() {}

  static boolean isMissing(Operation operation, SentRequest request) {
    return Boolean.TRUE.equals(operation.secured()) && request.header("authorization").isEmpty();
  }
}
