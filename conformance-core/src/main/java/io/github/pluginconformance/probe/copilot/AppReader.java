package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.AppSeen;
import io.github.pluginconformance.evidence.copilot.CompanionFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Reads the app manifest beside a plugin manifest, and the files that it names. */
final class AppReader {

  private static final String APP_MANIFEST = "manifest.json";
  private static final int MOST = 200;

  private final PackageFiles files;
  private final UnaryOperator<byte[]> filling;

  /**
   * @param filling fills in placeholders
   */
  AppReader(PackageFiles files, UnaryOperator<byte[]> filling) {
    this.files = files;
    this.filling = filling;
  }

  AppSeen read() {
    Optional<JsonNode> app = object(APP_MANIFEST);
    if (app.isEmpty() || files.manifest().endsWith(APP_MANIFEST)) {
      return new AppSeen(null, List.of(), List.of());
    }
    List<CompanionFile> agents = new ArrayList<>();
    app.get()
        .path("copilotAgents")
        .path("declarativeAgents")
        .forEach(agent -> add(agent.path("file"), agents));
    List<CompanionFile> languages = new ArrayList<>();
    JsonNode localization = app.get().path("localizationInfo");
    add(localization.path("defaultLanguageFile"), languages);
    localization
        .path("additionalLanguages")
        .forEach(language -> add(language.path("file"), languages));
    return new AppSeen(app.get(), agents, languages);
  }

  private void add(JsonNode file, List<CompanionFile> read) {
    if (file.isTextual() && read.size() < MOST) {
      read.add(new CompanionFile(file.textValue(), object(file.textValue()).orElse(null)));
    }
  }

  private Optional<JsonNode> object(String path) {
    try {
      return files.leavesPackage(path)
          ? Optional.empty()
          : PackageJson.object(filling.apply(files.read(path)));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
