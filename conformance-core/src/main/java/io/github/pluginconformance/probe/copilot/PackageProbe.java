package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.evidence.ApisSeen;
import io.github.pluginconformance.evidence.CallableApi;
import io.github.pluginconformance.evidence.DocumentSeen;
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
import io.github.pluginconformance.settings.Settings;
import java.util.List;
import java.util.Objects;

/**
 * Reads the package, and hands the documents of its APIs on, with the operations that are exposed
 * as functions: these are what Copilot calls.
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
    boolean known = context.evidence().part(PackageSeen.class).isPresent();
    if (context.settings().profile().readsPackage() && !known) {
      context
          .settings()
          .find(SettingKeys.PLUGIN_MANIFEST)
          .map(path -> PackageReader.read(context, path))
          .ifPresent(seen -> record(context, seen));
    }
  }

  /** Where the APIs are looked at one by one, each replaces what is recorded of the first. */
  private static void record(RunContext context, PackageSeen seen) {
    context.evidence().record(PackageSeen.class, seen);
    List<RuntimeSeen> readable =
        seen.apis().stream().filter(api -> api.document().isPresent()).toList();
    List<CallableApi> apis =
        readable.stream().map(api -> api(context.settings(), seen, api, readable.size())).toList();
    if (!apis.isEmpty()) {
      context.evidence().record(ApisSeen.class, new ApisSeen(apis));
      context.evidence().record(DocumentSeen.class, apis.get(0).document());
      context.evidence().record(AuthSeen.class, apis.get(0).auth());
    }
  }

  private static CallableApi api(
      Settings settings, PackageSeen seen, RuntimeSeen api, int howMany) {
    ApiDocument document = api.document().orElseThrow();
    ApiDocument exposed = exposed(document, seen, api);
    Reading whole = Objects.requireNonNull(api.reading());
    Reading reading = new Reading(exposed, whole.faults(), whole.sha256());
    Settings own = RuntimeSettings.of(settings, api.node(), api.index(), howMany);
    return new CallableApi(
        own,
        DocumentSeen.ofFile(document.location(), reading),
        new AuthSeen(RuntimeAuth.of(api, exposed, own), "the package"));
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
