package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.copilot.PlaceholdersSeen;
import io.github.pluginconformance.evidence.copilot.RuntimeSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A placeholder that nobody fills in becomes part of an address or an id. */
final class PackagePlaceholders extends PackageRule {

  private static final Pattern OTHER = Pattern.compile("(?<!\\$)\\{\\{[^{}]{1,100}}}");
  private static final List<String> FIELDS =
      List.of("logo_url", "legal_info_url", "privacy_policy_url");
  private static final List<String> URLS =
      List.of("authorizationUrl", "tokenUrl", "refreshUrl", "openIdConnectUrl");

  PackagePlaceholders() {
    super(
        "copilot/placeholders",
        Level.ERROR,
        "Placeholders of the package are well formed and filled in",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    PlaceholdersSeen placeholders = seen.placeholders();
    judging.nothingMeans("the package has no placeholders");
    if (placeholders.found() > placeholders.missing().size()) {
      judging.examined("placeholders");
    }
    for (String text : placeholders.malformed()) {
      judging.found(
          judging
              .finding("placeholders", "this is no placeholder that the toolkit fills in")
              .comparing("${{NAME}}", text));
    }
    for (String text : placeholders.untouched()) {
      judging.found(
          Finding.of(Level.WARNING, "placeholders", "a text of the template was left as it was")
              .comparing("a text of your own", text));
    }
    for (String address : addresses(seen)) {
      judging.found(
          judging
              .finding("placeholders", "the toolkit fills in no placeholder without a dollar sign")
              .comparing("${{NAME}}", address));
    }
    if (holdsFiles(Objects.requireNonNull(seen.manifest()))) {
      judging.unverified(
          "",
          "a text is read from a file when the package is built: let pluginManifest name the built"
              + " zip");
    }
    if (!placeholders.missing().isEmpty()) {
      List<String> settings =
          placeholders.missing().stream().map(name -> "environment.values." + name).toList();
      judging.unverified("", "placeholders have no value: set " + String.join(", ", settings));
    }
  }

  /** Addresses and ids that hold the placeholder of another tool. */
  private static Set<String> addresses(PackageSeen seen) {
    Set<String> all = new LinkedHashSet<>();
    FIELDS.forEach(field -> all.add(seen.text(field)));
    for (RuntimeSeen runtime : seen.runtimes()) {
      all.add(runtime.node().path("spec").path("url").asText(""));
      all.add(runtime.node().path("auth").path("reference_id").asText(""));
      runtime.document().map(ApiDocument::root).ifPresent(root -> all.addAll(addresses(root)));
    }
    all.removeIf(text -> !OTHER.matcher(text).find());
    return all;
  }

  private static List<String> addresses(JsonNode document) {
    List<String> all = new ArrayList<>();
    document.findValues("servers").forEach(servers -> all.addAll(servers.findValuesAsText("url")));
    JsonNode schemes = document.path("components").path("securitySchemes");
    URLS.forEach(name -> all.addAll(schemes.findValuesAsText(name)));
    return all;
  }

  private static boolean holdsFiles(JsonNode part) {
    return part.isTextual()
        ? part.textValue().startsWith("$[file(")
        : StreamSupport.stream(part.spliterator(), false).anyMatch(PackagePlaceholders::holdsFiles);
  }
}
