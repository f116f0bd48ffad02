package io.github.pluginconformance.door;

import io.github.pluginconformance.evidence.CallableApi;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.auth.AuthPlan;
import io.github.pluginconformance.probe.confirmation.ConfirmationPlan;
import io.github.pluginconformance.probe.location.LocationPlan;
import io.github.pluginconformance.probe.operation.Plan;
import io.github.pluginconformance.probe.operation.PlannedRequest;
import io.github.pluginconformance.run.SelectedRules;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.writer.SafeText;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a run would send, in words. */
public final class PlanTexts {

  private PlanTexts() {}

  /**
   * The plan, line by line. Fetches manifest and document, and sends nothing else; empty if there
   * is no document that can be read.
   */
  public static Optional<List<String>> of(Settings settings) {
    List<CallableApi> apis = PluginDocument.apis(PluginDocument.look(settings), settings);
    List<String> lines = new ArrayList<>();
    for (CallableApi api : apis) {
      if (apis.size() > 1) {
        URI base = api.settings().target().baseUrl();
        lines.add(SafeText.line("API " + (apis.indexOf(api) + 1) + ", at " + base + ":"));
      }
      lines.addAll(of(api));
    }
    return lines.isEmpty() ? Optional.empty() : Optional.of(lines);
  }

  private static List<String> of(CallableApi api) {
    ApiDocument document = PluginDocument.model(api).orElseThrow();
    Settings own = api.settings();
    return Stream.of(
            lines(document, own),
            location(document, own),
            around(own),
            confirmation(document, own),
            signIn(document, api.auth().declaration(), own))
        .flatMap(List::stream)
        .toList();
  }

  static List<String> lines(ApiDocument document, Settings settings) {
    List<PlannedRequest> plan = Plan.of(document, settings);
    List<String> lines = new ArrayList<>();
    lines.add("A run in mode " + settings.mode().key() + " would call, in this order:");
    plan.stream().filter(PlannedRequest::allowed).map(PlanTexts::line).forEach(lines::add);
    lines.add("");
    lines.add("It would not call:");
    plan.stream().filter(request -> !request.allowed()).map(PlanTexts::line).forEach(lines::add);
    return lines;
  }

  private static List<String> location(ApiDocument document, Settings settings) {
    List<String> planned = LocationPlan.of(Plan.of(document, settings));
    List<String> lines = new ArrayList<>();
    if (!planned.isEmpty() && SelectedRules.of(settings).includeAny(List.of("location/"))) {
      lines.add("");
      lines.add("To see how the user's location is handled, it would send:");
      planned.forEach(line -> lines.add(SafeText.line("  " + line)));
    }
    return lines;
  }

  private static List<String> around(Settings settings) {
    SelectedRules selected = SelectedRules.of(settings);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        "Around the operations it would fetch, with GET and OPTIONS and without a credential:");
    if (selected.includeAny(List.of("manifest/"))) {
      lines.add("  manifest and document as other clients, logo and legal page");
    }
    lines.add("  the document once more at the end");
    if (selected.includeAny(List.of("opengraph/"))) {
      lines.add(
          "  the pages that answers link to, their images and robots.txt, at most "
              + settings.links().max()
              + " links");
    }
    return lines;
  }

  private static List<String> confirmation(ApiDocument document, Settings settings) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add("How users confirm, and what would be sent to try it:");
    ConfirmationPlan.of(document, settings).forEach(line -> lines.add(SafeText.line("  " + line)));
    return lines;
  }

  private static List<String> signIn(
      ApiDocument document, AuthDeclaration auth, Settings settings) {
    List<String> lines = new ArrayList<>();
    List<String> planned = AuthPlan.of(document, auth, settings);
    if (!planned.isEmpty()) {
      lines.add("");
      lines.add("To sign in, and to see whether others are kept out, it would send:");
      planned.forEach(line -> lines.add(SafeText.line("  " + line)));
    }
    return lines;
  }

  private static String line(PlannedRequest request) {
    String times = request.atMost() > 1 ? " (at most " + request.atMost() + " times)" : "";
    return SafeText.line(
        String.format(
            Locale.ROOT,
            "  %-6s %-40s %s%s: %s",
            request.method(),
            request.path(),
            request.purpose(),
            times,
            request.reason()));
  }
}
