package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.profile.Profile;
import java.util.List;

/** Which operations ask for a credential. */
final class ProtectedOperations {

  private ProtectedOperations() {}

  /**
   * The operations that are protected: where the manifest declares a way to authenticate, all but
   * those that the document declares as public ({@code security: []}, or optional). A document that
   * asks for a credential somewhere declares as public what it asks none for (OpenAPI, Operation
   * Object); one that never does leaves it to the manifest.
   */
  static List<Operation> of(ApiDocument document, AuthDeclaration auth, Profile profile) {
    if (auth.type().equals("none")) {
      return List.of();
    }
    boolean silent =
        profile.hasServedManifest()
            && document.operations().stream().noneMatch(ProtectedOperations::isSecured);
    return document.operations().stream()
        .filter(operation -> isSecured(operation) || (silent && operation.secured() == null))
        .toList();
  }

  private static boolean isSecured(Operation operation) {
    return Boolean.TRUE.equals(operation.secured());
  }
}
