package io.github.pluginconformance.probe.context;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.ContextCost;
import io.github.pluginconformance.evidence.ContextCost.Item;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.InjectedTexts;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Reading;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts what the plugin costs the model: the description that is injected, and the longest answer
 * of each operation.
 */
final class CostProbe extends Probe {

  private static final Set<Intent> ORDINARY =
      EnumSet.of(Intent.VALID, Intent.REPEAT, Intent.PLATFORM_HEADERS, Intent.CONFIRMATION);

  private final Tokenizer tokenizer;

  CostProbe(Tokenizer tokenizer) {
    super(Phase.CLOSE, "context");
    this.tokenizer = tokenizer;
  }

  @Override
  public void run(RunContext context) {
    List<Item> items = new ArrayList<>();
    addManifest(context, items);
    addPackage(context, items);
    addDocument(context, items);
    addAnswers(context, items);
    if (!items.isEmpty()) {
      items.sort(Comparator.comparingInt(Item::tokens).reversed());
      context.evidence().record(new ContextCost(tokenizer.name(), List.copyOf(items)));
    }
  }

  private void addManifest(RunContext context, List<Item> items) {
    context
        .evidence()
        .part(ManifestSeen.class)
        .map(ManifestSeen::manifest)
        .map(manifest -> manifest.path("description_for_model"))
        .filter(JsonNode::isTextual)
        .ifPresent(
            text ->
                items.add(
                    new Item(
                        "description",
                        "description_for_model",
                        tokenizer.count(text.textValue()))));
  }

  /** Of several APIs each has its own functions. */
  private void addPackage(RunContext context, List<Item> items) {
    List<InjectedTexts.Text> texts =
        context.evidence().part(InjectedTexts.class).map(InjectedTexts::texts).orElse(List.of());
    List<String> known =
        context.evidence().part(DocumentSeen.class).map(DocumentSeen::reading).stream()
            .flatMap(reading -> reading.model().stream())
            .flatMap(document -> document.operations().stream())
            .map(Operation::operationId)
            .toList();
    texts.stream()
        .filter(text -> text.operationId() == null || known.contains(text.operationId()))
        .map(text -> new Item("description", text.subject(), tokenizer.count(text.text())))
        .forEach(items::add);
  }

  private void addDocument(RunContext context, List<Item> items) {
    Optional<Reading> reading =
        context.evidence().part(DocumentSeen.class).map(DocumentSeen::reading);
    reading
        .flatMap(Reading::model)
        .ifPresent(
            document -> {
              FunctionDeclaration injected = new FunctionDeclaration(document);
              document
                  .operations()
                  .forEach(operation -> items.add(description(operation, injected)));
            });
  }

  private Item description(Operation operation, FunctionDeclaration injected) {
    return new Item("description", operation.subject(), tokenizer.count(injected.text(operation)));
  }

  private void addAnswers(RunContext context, List<Item> items) {
    Map<String, String> longest = new LinkedHashMap<>();
    context.service(OperationCaller.class).stream()
        .flatMap(caller -> caller.calls().stream())
        .filter(call -> ORDINARY.contains(call.intent()))
        .forEach(
            call ->
                answer(call)
                    .ifPresent(
                        text ->
                            longest.merge(call.operation().subject(), text, CostProbe::longer)));
    longest.forEach(
        (subject, text) -> items.add(new Item("answer", subject, tokenizer.count(text))));
  }

  private static Optional<String> answer(Call call) {
    return call.exchange()
        .received()
        .filter(response -> response.isSuccess() && response.body().length > 0)
        .map(response -> response.text());
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }
}
