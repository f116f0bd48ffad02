package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.ApisSeen;
import io.github.pluginconformance.evidence.CallableApi;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.InjectedTexts;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.confirmation.PromptsOff;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the package, and hands the documents of its APIs on, with the operations that are exposed
 * as functions: these are what Copilot calls.
 */
final class PackageProbe extends Probe {

  PackageProbe() {
    super(Phase.DISCOVER, "copilot");
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
    context.evidence().record(seen);
    context.evidence().record(promptsOff(seen));
    context.evidence().record(new InjectedTexts(injected(seen)));
    List<RuntimeSeen> found = seen.apis().stream().filter(api -> api.reading() != null).toList();
    List<CallableApi> apis =
        found.stream().map(api -> api(context.settings(), seen, api, found.size())).toList();
    if (!apis.isEmpty()) {
      context.evidence().record(new ApisSeen(apis));
      context.evidence().record(apis.get(0).document());
      context.evidence().record(apis.get(0).auth());
    }
  }

  private static PromptsOff promptsOff(PackageSeen seen) {
    Set<String> names =
        seen.functions().stream()
            .filter(one -> one.at("/capabilities/confirmation/type").asText("").equals("None"))
            .map(one -> one.path("name").asText(""))
            .collect(Collectors.toSet());
    return new PromptsOff(names, "capabilities/confirmation/type");
  }

  /** What the model reads beside the document: functions, their parameters and states. */
  private static List<InjectedTexts.Text> injected(PackageSeen seen) {
    List<InjectedTexts.Text> texts = new ArrayList<>();
    String plugin = "description_for_model";
    if (!seen.text(plugin).isBlank()) {
      texts.add(new InjectedTexts.Text(plugin, null, seen.text(plugin)));
    }
    for (JsonNode function : seen.functions()) {
      String text =
          Stream.of("description", "parameters", "states")
              .map(function::path)
              .filter(part -> !part.isMissingNode())
              .map(part -> part.isTextual() ? part.textValue() : JsonText.of(part))
              .collect(Collectors.joining("\n"));
      String name = function.path("name").asText("");
      if (!text.isBlank()) {
        texts.add(new InjectedTexts.Text("function " + name, name, text));
      }
    }
    return texts;
  }

  private static CallableApi api(
      Settings settings, PackageSeen seen, RuntimeSeen api, int howMany) {
    Reading whole = Objects.requireNonNull(api.reading());
    Settings own = RuntimeSettings.of(settings, api.node(), api.index(), howMany);
    Optional<ApiDocument> exposed = api.document().map(document -> exposed(document, seen, api));
    AuthDeclaration auth =
        exposed.map(document -> RuntimeAuth.of(api, document, own)).orElse(AuthDeclaration.UNKNOWN);
    Reading reading =
        exposed
            .map(document -> new Reading(document, whole.faults(), whole.sha256()))
            .orElse(whole);
    return new CallableApi(own, document(api, reading, own), new AuthSeen(auth, "the package"));
  }

  private static DocumentSeen document(RuntimeSeen api, Reading reading, Settings own) {
    return api.visit() != null
        ? new DocumentSeen(api.visit().first().request().uri(), api.visit(), reading)
        : DocumentSeen.ofFile(
            reading.model().map(ApiDocument::location).orElse(own.target().namedOrigin()), reading);
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
