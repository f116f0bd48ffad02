package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.AppSeen;
import io.github.pluginconformance.evidence.copilot.CompanionFile;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
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

  private AppReader(PackageFiles files, UnaryOperator<byte[]> filling) {
    this.files = files;
    this.filling = filling;
  }

  /**
   * The app that the settings name, else the one beside the plugin manifest.
   *
   * @param files of the package
   * @param filling fills in placeholders
   */
  static AppSeen read(PackageFiles files, Settings settings, UnaryOperator<byte[]> filling) {
    Optional<Path> named = settings.find(CopilotKeys.APP_MANIFEST);
    AppSeen app =
        named.isPresent()
            ? in(FolderFiles.around(named.get()), filling)
            : files.manifest().endsWith(APP_MANIFEST)
                ? new AppSeen(null, List.of(), List.of())
                : new AppReader(files, filling).read(APP_MANIFEST);
    return settings
        .find(CopilotKeys.LOCALIZATION)
        .map(list -> new AppSeen(app.manifest(), app.agents(), languages(list, filling)))
        .orElse(app);
  }

  private static AppSeen in(PackageFiles folder, UnaryOperator<byte[]> filling) {
    return new AppReader(folder, filling).read(folder.manifest());
  }

  private static List<CompanionFile> languages(List<Path> list, UnaryOperator<byte[]> filling) {
    List<CompanionFile> read = new ArrayList<>();
    for (Path file : list) {
      PackageFiles folder = FolderFiles.around(file);
      JsonNode content = new AppReader(folder, filling).object(folder.manifest()).orElse(null);
      read.add(new CompanionFile(file.toString(), content));
    }
    return read;
  }

  private AppSeen read(String manifest) {
    Optional<JsonNode> app = object(manifest);
    if (app.isEmpty()) {
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
