package io.github.pluginconformance.door;

import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.probe.operation.Gap;
import io.github.pluginconformance.probe.operation.Gaps;
import io.github.pluginconformance.report.ToolVersion;
import io.github.pluginconformance.settings.OperationKeys;
import io.github.pluginconformance.settings.SettingKey;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A commented settings file for a plugin that was found.
 *
 * @param lines of the file
 * @param variables the environment variables that it refers to and that the user has to set
 * @param inputs the settings that the user has to fill in
 */
record SettingsDraft(List<String> lines, List<String> variables, List<String> inputs) {

  private static final String PROJECT = "plugin-conformance/plugin-conformance";
  private static final String SCHEMA =
      "/conformance-core/src/main/resources/io/github/pluginconformance/plugin-conformance.schema.json";

  /** What a run decides by the address of the plugin unless it is told. */
  private static final Set<SettingKey<?>> BY_ADDRESS =
      Set.of(SettingKeys.MODE, SettingKeys.SERVER_ID);

  private static final int NAMED = 30;

  /** The file for this plugin. */
  static SettingsDraft of(FoundPlugin found) {
    YamlDraft draft = new YamlDraft();
    Settings settings = found.settings();
    writeTarget(found, draft);
    writeMode(settings, draft);
    List<String> variables =
        found.auth().map(auth -> CredentialNeeds.write(auth, settings, draft)).orElse(List.of());
    List<String> open = new ArrayList<>();
    writePlaceholders(found.placeholders(), draft, open);
    found.document().ifPresent(document -> writeOperations(document, settings, draft, open));
    writeGiven(settings, draft);
    return new SettingsDraft(file(settings, draft), variables, open);
  }

  private static void writeTarget(FoundPlugin found, YamlDraft draft) {
    Settings settings = found.settings();
    draft.text(SettingKeys.BASE_URL, settings.target().baseUrl().toString(), "");
    if (settings.target().publicUrl() != null) {
      draft.text(
          SettingKeys.PUBLIC_URL,
          settings.target().publicUrl().toString(),
          found.namedBy() == null
              ? ""
              : found.namedBy() + " names it; requests to it are sent to baseUrl");
    }
    if (settings.target().specUrl() != null) {
      draft.text(SettingKeys.SPEC_URL, settings.target().specUrl(), "");
    }
    draft.text(SettingKeys.PROFILE, settings.profile().key(), settings.profile().sources().text());
    if (found.problem() != null) {
      draft.remark(
          "inputs",
          "The API document could not be read, so nothing is said of operations: "
              + found.problem());
    }
  }

  private static void writePlaceholders(List<String> names, YamlDraft draft, List<String> open) {
    if (!names.isEmpty()) {
      draft.remark("environment", "Placeholders of the package that have no value:");
      draft.remark("environment", "environment:");
    }
    for (String name : names) {
      draft.remark("environment", "  " + name + ": …");
      open.add("environment." + name);
    }
  }

  private static void writeMode(Settings settings, YamlDraft draft) {
    draft.remark(
        "mode",
        "How far a run may go with the plugin's data: read-only, own-data or everything. Without"
            + " it: own-data where the plugin runs on this machine, else read-only.");
    draft.remark("mode", "mode: " + settings.mode().key());
  }

  private static void writeOperations(
      ApiDocument document, Settings settings, YamlDraft draft, List<String> open) {
    List<Gap> gaps = Gaps.of(document, settings);
    settings
        .inputs()
        .forEach(
            (operation, values) ->
                values.forEach(
                    (name, value) ->
                        draft.json(
                            OperationKeys.INPUT,
                            JsonText.of(JsonText.tree(value)),
                            operation,
                            name)));
    if (gaps.stream().anyMatch(gap -> !gap.inputs().isEmpty())) {
      draft.remark(
          "inputs",
          "Values that the document gives no example of. Left empty, they are made up, which"
              + " a plugin that looks something up will not find.");
    }
    for (Gap gap : gaps) {
      for (Gap.Input input : gap.inputs()) {
        String remark = input.type() + ", " + placeInWords(input.place());
        open(OperationKeys.INPUT, remark, draft, open, gap.operation(), input.name());
      }
    }
    writeUncalled(gaps, draft);
  }

  private static String placeInWords(String place) {
    return place.equals("body") ? "in the body" : "in the " + place;
  }

  private static void open(
      SettingKey<?> key, String remark, YamlDraft draft, List<String> open, String... names) {
    draft.open(key, remark, names);
    open.add(key.name().split("\\.")[0] + "." + String.join(".", names));
  }

  private static void writeUncalled(List<Gap> gaps, YamlDraft draft) {
    List<Gap> uncalled =
        gaps.stream().filter(gap -> gap.uncalled() != null && gap.inputs().isEmpty()).toList();
    if (!uncalled.isEmpty()) {
      draft.remark("operations", "As it stands, a run would not call:");
    }
    uncalled.stream().limit(NAMED).forEach(gap -> draft.remark("operations", "- " + uncalled(gap)));
    if (uncalled.size() > NAMED) {
      draft.remark("operations", "- and " + (uncalled.size() - NAMED) + " more; plan lists them");
    }
  }

  private static String uncalled(Gap gap) {
    String reason = String.valueOf(gap.uncalled());
    return reason.startsWith(gap.subject() + " ") ? reason : gap.subject() + ": " + reason;
  }

  /** What was said for this command would be missing in the next one. */
  private static void writeGiven(Settings settings, YamlDraft draft) {
    for (SettingKey<?> key : SettingKeys.all()) {
      if (!key.isPattern() && !draft.has(key) && !BY_ADDRESS.contains(key)) {
        GivenTexts.ofCommandLine(settings, key).ifPresent(value -> draft.text(key, value, ""));
      }
    }
  }

  private static List<String> file(Settings settings, YamlDraft draft) {
    String version = ToolVersion.current();
    String branch = version.matches("[0-9.]+") ? "v" + version : "main";
    List<String> lines = new ArrayList<>();
    lines.add(
        "# yaml-language-server: $schema=https://raw.githubusercontent.com/"
            + PROJECT
            + "/"
            + branch
            + SCHEMA);
    lines.add(
        "# Settings for the plugin at " + settings.target().baseUrl() + ", as it was found there.");
    lines.add(
        "# All settings: https://github.com/" + PROJECT + "/blob/" + branch + "/docs/settings.md");
    lines.add("");
    lines.addAll(draft.lines());
    return lines;
  }
}
