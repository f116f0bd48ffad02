package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.SettingKeys;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the package, and hands the document of its first API on, with the operations that are
 * exposed as functions: these are what Copilot calls.
 */
final class PackageProbe implements Probe {

  @Override
  public Phase phase() {
    return Phase.DISCOVER;
  }

  @Override
  public String area() {
    return "copilot";
  }

  @Override
  public void run(RunContext context) {
    if (!context.settings().profile().readsPackage()) {
      return;
    }
    Optional<Path> path = context.settings().find(SettingKeys.PLUGIN_MANIFEST);
    if (path.isPresent()) {
      PackageSeen seen = new PackageReader(context).read(path.get());
      context.evidence().record(PackageSeen.class, seen);
      calledApi(seen).ifPresent(api -> record(context, seen, api));
    }
  }

  private static Optional<RuntimeSeen> calledApi(PackageSeen seen) {
    return seen.apis().stream().filter(api -> api.document().isPresent()).findFirst();
  }

  private static void record(RunContext context, PackageSeen seen, RuntimeSeen api) {
    ApiDocument document = api.document().orElseThrow();
    ApiDocument exposed = exposed(document, seen, api);
    Reading whole = Objects.requireNonNull(api.reading());
    Reading reading = new Reading(exposed, whole.faults(), whole.sha256());
    context
        .evidence()
        .record(DocumentSeen.class, DocumentSeen.ofFile(document.location(), reading));
    AuthDeclaration auth = RuntimeAuth.of(api, exposed, context.settings());
    context.evidence().record(AuthSeen.class, new AuthSeen(auth, "the package"));
  }

  private static ApiDocument exposed(ApiDocument document, PackageSeen seen, RuntimeSeen api) {
    List<String> names = seen.functionNames().stream().filter(api::runs).toList();
    List<Operation> operations =
        document.operations().stream()
            .filter(operation -> names.isEmpty() || names.contains(operation.operationId()))
            .toList();
    return new ApiDocument(
        document.location(), document.root(), document.version(), operations, document.positions());
  }
}
