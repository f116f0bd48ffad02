package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonValue;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes {@link Settings} of the values that were given. */
final class SettingsAssembler {

  private static final URI NOWHERE = URI.create("http://localhost");
  private static final List<String> FORMATS = List.of("json", "html", "junit", "sarif", "markdown");

  private final GivenSettings given;
  private final ValueReader reader;
  private final Problems problems;
  private final Folders folders;
  private final Set<SettingsLoader.Leniency> leniencies;

  /**
   * The folders that hold without being told.
   *
   * @param working where the usual files are looked for
   * @param reports where reports go
   */
  record Folders(Path working, Path reports) {}

  SettingsAssembler(
      GivenSettings given,
      ValueReader reader,
      Problems problems,
      Folders folders,
      Set<SettingsLoader.Leniency> leniencies) {
    this.given = given;
    this.reader = reader;
    this.problems = problems;
    this.folders = folders;
    this.leniencies = leniencies;
  }

  /** Everything but the credentials. */
  SettingsBuilder assemble() {
    SettingsBuilder builder =
        SettingsBuilder.forPlugin(baseUrl())
            .publicUrl(reader.url("publicUrl"))
            .specUrl(reader.urlOrPath("specUrl"))
            .mode(reader.choice(List.of("mode"), Mode.values(), Mode::key))
            .startupTimeout(reader.duration("startupTimeout", Duration.ZERO))
            .allowedOrigins(reader.urls("allowedOrigins"))
            .seed(reader.wholeNumber("seed", 1))
            .secondOpinion(reader.flag("secondOpinion"))
            .quiet(reader.flag("quiet"));
    judging(builder);
    files(builder);
    given.namesBelow("inputs").forEach(name -> inputs(builder, name));
    given.namesBelow("operations").forEach(name -> builder.operation(name, operation(name)));
    return builder;
  }

  /** Where reports go, whatever else is wrong. */
  Path reportsDirectory() {
    Path path = reader.path("reportsDirectory");
    return path != null ? path : folders.reports();
  }

  private URI baseUrl() {
    if (!reader.isGiven("baseUrl") && !leniencies.contains(SettingsLoader.Leniency.BASE_URL)) {
      problems.add(
          "baseUrl is missing; say where the plugin runs, as baseUrl in plugin-conformance.yaml or"
              + " -Dplugin-conformance.baseUrl=http://localhost:8080");
    }
    URI url = reader.url("baseUrl");
    return url != null ? url : NOWHERE;
  }

  private void judging(SettingsBuilder builder) {
    Profile profile = reader.choice(List.of("profile"), Profile.values(), Profile::key);
    FailOn failOn = reader.choice(List.of("failOn"), FailOn.values(), FailOn::key);
    builder
        .profile(profile != null ? profile : Profile.CHATGPT_PLUGIN)
        .failOn(failOn != null ? failOn : FailOn.ERROR)
        .rules(
            new RuleSelection(
                reader.texts("rules.include", List.of("*")),
                reader.texts("rules.exclude", List.of())))
        .links(
            new LinkSettings(
                reader.texts("links.ignore", List.of()),
                reader.count("links.max", ValueType.COUNT, LinkSettings.DEFAULT.max())))
        .limits(limits());
  }

  private Limits limits() {
    Limits usual = Limits.DEFAULT;
    return new Limits(
        reader.positiveDuration("limits.requestTimeout", usual.requestTimeout()),
        reader.count("limits.requests", ValueType.POSITIVE_COUNT, usual.requests()),
        reader.positiveDuration("limits.runTimeout", usual.runTimeout()),
        reader.count("limits.concurrency", ValueType.POSITIVE_COUNT, usual.concurrency()));
  }

  private void files(SettingsBuilder builder) {
    Set<String> formats = new LinkedHashSet<>(List.of("json"));
    formats.addAll(reader.choices("reports", FORMATS));
    builder
        .approvedManifest(existing("approvedManifest"))
        .caBundle(caBundle())
        .waivers(existingOr("waivers", "conformance-waivers.yaml"))
        .baseline(baseline())
        .reports(formats)
        .reportsDirectory(reportsDirectory());
    for (String what : List.of("manifest", "document")) {
      String file = reader.text("sources." + what);
      if (file != null) {
        builder.source(what, file);
      }
    }
  }

  private @Nullable Path baseline() {
    String usual = "conformance-baseline.yaml";
    if (!leniencies.contains(SettingsLoader.Leniency.BASELINE)) {
      return existingOr("baseline", usual);
    }
    Path path = reader.path("baseline");
    return path != null ? path : folders.working().resolve(usual);
  }

  private @Nullable Path existingOr(String name, String usual) {
    Path found = folders.working().resolve(usual);
    return reader.isGiven(name) ? existing(name) : Files.isRegularFile(found) ? found : null;
  }

  private @Nullable Path existing(String name) {
    Path path = reader.path(name);
    if (path != null && !Files.isRegularFile(path)) {
      String origin = given.at(List.of(name)).map(GivenValue::origin).orElse("");
      problems.add(name + " is the file " + path + ", which does not exist", origin);
    }
    return path;
  }

  private @Nullable Path caBundle() {
    Path path = existing("caBundle");
    if (path == null || !Files.isRegularFile(path)) {
      return null;
    }
    if (Certificates.in(path).isEmpty()) {
      problems.add(
          "caBundle is the file " + path + ", which holds no certificates in PEM form",
          given.at(List.of("caBundle")).map(GivenValue::origin).orElse(""));
    }
    return path;
  }

  private void inputs(SettingsBuilder builder, String operationId) {
    given.forEach(
        (place, value) -> {
          if (place.size() == 3
              && place.get(0).equals("inputs")
              && place.get(1).equals(operationId)) {
            JsonNode input = reader.any(place);
            if (input != null) {
              builder.input(operationId, place.get(2), input);
            }
          }
        });
  }

  private OperationSettings operation(String id) {
    return new OperationSettings(
        confirmation(id),
        reader.text(List.of("operations", id, "stateProbe")),
        reader.flag(List.of("operations", id, "readOnly")),
        reader.flag(List.of("operations", id, "locationAware")),
        reader.text(List.of("operations", id, "skip")));
  }

  private @Nullable ConfirmationSettings confirmation(String id) {
    List<String> kinds = SettingKeys.at(confirmationPlace(id, "kind")).orElseThrow().choices();
    String kind =
        reader.choice(confirmationPlace(id, "kind"), kinds.toArray(String[]::new), name -> name);
    ConfirmationSettings settings =
        new ConfirmationSettings(
            kind == null ? "none" : kind,
            confirmationText(id, "token"),
            confirmationText(id, "summary"),
            confirmationText(id, "confirmWith"),
            confirmationText(id, "field"),
            confirmationValue(id),
            confirmationText(id, "link"));
    boolean said = hasConfirmation(id);
    if (said && given.at(confirmationPlace(id, "kind")).isEmpty()) {
      problems.add(
          "operations." + id + ".confirmation.kind is missing; one of " + String.join(", ", kinds));
    }
    return said ? settings : null;
  }

  private @Nullable JsonValue confirmationValue(String id) {
    JsonNode value = reader.any(confirmationPlace(id, "value"));
    return value == null ? null : JsonValue.of(value);
  }

  private boolean hasConfirmation(String id) {
    return SettingKeys.namesBelow(List.of("operations", id, "confirmation")).stream()
        .anyMatch(name -> given.at(confirmationPlace(id, name)).isPresent());
  }

  private @Nullable String confirmationText(String id, String name) {
    return reader.text(confirmationPlace(id, name));
  }

  private static List<String> confirmationPlace(String id, String name) {
    return List.of("operations", id, "confirmation", name);
  }
}
