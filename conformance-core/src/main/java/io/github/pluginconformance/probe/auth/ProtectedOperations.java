package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.AuthDeclaration;
import io.github.pluginconformance.openapi.ApiDocument;
import io.github.pluginconformance.openapi.Operation;
import java.util.List;

/** Which operations ask for a credential. */
final class ProtectedOperations {

  private ProtectedOperations() {}

  /**
   * The operations that are protected: where the manifest declares a way to authenticate, all but
   * those that the document declares as public ({@code security: []}).
   */
  static List<Operation> of(ApiDocument document, AuthDeclaration auth) {
    if (auth.type().equals("none")) {
      return List.of();
    }
    return document.operations().stream()
        .filter(operation -> !Boolean.FALSE.equals(operation.secured()))
        .toList();
  }
}
