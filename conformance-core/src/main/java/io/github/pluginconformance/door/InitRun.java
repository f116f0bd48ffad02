package io.github.pluginconformance.door;

import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsLoader;
import io.github.pluginconformance.writer.SafeText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Writes a settings file for what is found at a URL. Sends reads of manifest and document, and
 * nothing else.
 *
 * @param written whether there is a new file
 * @param lines what to say of it
 */
public record InitRun(boolean written, List<String> lines) {

  /**
   * Looks and writes; a file that is there already is left alone.
   *
   * @param loader knows everything but the settings file, which is not read
   * @param overwrite whether a file that is there is replaced
   * @param overwriting how the user asks for that, such as {@code --force}
   * @throws IOException if the file cannot be written
   */
  public static InitRun execute(SettingsLoader loader, boolean overwrite, String overwriting)
      throws IOException {
    Path file = loader.file();
    if (!overwrite && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new InitRun(
          false,
          List.of(
              file + " is there already and was left as it is; " + overwriting + " replaces it"));
    }
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      return new InitRun(
          false,
          List.of(file + " is no file, so it cannot be replaced by one; nothing was written"));
    }
    Settings settings = loader.withoutFile().baselineMayBeMissing().load();
    PluginFinder finder = new PluginFinder(settings);
    Optional<FoundPlugin> found = finder.find();
    if (found.isEmpty()) {
      return new InitRun(false, nothing(settings, finder.asked()));
    }
    SettingsDraft draft = SettingsDraft.of(found.get());
    write(file, String.join("\n", draft.lines()) + "\n", overwrite);
    return new InitRun(true, told(file, found.get(), draft));
  }

  private static void write(Path file, String text, boolean overwrite) throws IOException {
    if (overwrite) {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } else {
      Files.writeString(file, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    }
  }

  private static List<String> nothing(Settings settings, AskedAddresses asked) {
    List<String> lines = new ArrayList<>();
    if (asked.unreachable().isPresent()) {
      lines.add(
          settings.target().baseUrl()
              + " could not be reached: "
              + asked.unreachable().get().message());
      lines.add("Start the plugin, then ask again. Nothing was written.");
      return lines;
    }
    lines.add("Nothing that looks like a plugin was found at " + settings.target().baseUrl() + ":");
    lines.addAll(asked.lines());
    lines.add("If its API document is elsewhere, set specUrl to the path or the address.");
    lines.add("If it is a Copilot plugin, set pluginManifest to the folder of its app package.");
    lines.add("Nothing was written.");
    return lines;
  }

  private static List<String> told(Path file, FoundPlugin found, SettingsDraft draft) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Wrote "
            + file
            + ": profile "
            + found.settings().profile().key()
            + found
                .document()
                .map(document -> ", " + operations(document.operations().size()))
                .orElse(""));
    if (found.problem() != null) {
      lines.add(SafeText.line("The API document could not be read: " + found.problem()));
    }
    if (!draft.variables().isEmpty()) {
      lines.add("Set before a run: " + String.join(", ", draft.variables()));
    }
    if (!draft.inputs().isEmpty()) {
      lines.add(SafeText.line("To fill in: " + String.join(", ", draft.inputs())));
    }
    return lines;
  }

  private static String operations(int count) {
    return count == 1 ? "1 operation" : count + " operations";
  }
}
