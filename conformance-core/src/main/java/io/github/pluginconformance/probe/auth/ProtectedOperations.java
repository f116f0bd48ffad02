package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.profile.Profile;
import java.util.List;
import java.util.Set;

/** Which operations ask for a credential. */
final class ProtectedOperations {

  private static final Set<String> REFUSALS = Set.of("401", "403");

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
        (profile.hasServedManifest() || profile.readsPackage())
            && document.operations().stream().noneMatch(ProtectedOperations::isSecured);
    return document.operations().stream()
        .filter(operation -> isSecured(operation) || (silent && operation.secured() == null))
        .toList();
  }

  /**
   * The others that may ask for a credential all the same: whatever is called with one, and what
   * declares that it refuses callers.
   */
  static List<Operation> perhaps(
      ApiDocument document, List<Operation> guarded, boolean callsCarryOne) {
    return document.operations().stream()
        .filter(operation -> !guarded.contains(operation))
        .filter(operation -> callsCarryOne || declaresRefusal(operation))
        .toList();
  }

  private static boolean declaresRefusal(Operation operation) {
    return operation.responses().stream().map(ResponseSpec::status).anyMatch(REFUSALS::contains);
  }

  private static boolean isSecured(Operation operation) {
    return Boolean.TRUE.equals(operation.secured());
  }
}
