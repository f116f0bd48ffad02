package io.github.pluginconformance.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds and reads the settings file. */
final class SettingsFile {

  static final String USUAL_NAME = "plugin-conformance.yaml";
  private static final long LARGEST = 1_048_576;

  private final GivenSettings given;
  private final Problems problems;

  SettingsFile(GivenSettings given, Problems problems) {
    this.given = given;
    this.problems = problems;
  }

  /** Takes the file that was asked for, or else the one of the usual name, if there is one. */
  void take(@Nullable String askedFor, Path workingDirectory) {
    if (askedFor != null) {
      Path file = workingDirectory.resolve(askedFor).normalize();
      if (Files.isRegularFile(file)) {
        take(file, askedFor);
      } else {
        problems.add("The settings file " + file + " does not exist");
      }
    } else if (Files.isRegularFile(workingDirectory.resolve(USUAL_NAME))) {
      take(workingDirectory.resolve(USUAL_NAME), USUAL_NAME);
    }
  }

  private void take(Path file, String shown) {
    try {
      YamlTree.Read read = YamlTree.read(text(file));
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
      Map<List<String>, String> positions = read.positions();
      new TreeLayer(
              given, problems, folder, false, place -> shown + positions.getOrDefault(place, ""))
          .take(read.root());
    } catch (BadValueException unreadable) {
      problems.add("The settings file " + shown + " " + unreadable.getMessage());
    }
  }

  private static String text(Path file) throws BadValueException {
    try {
      if (Files.size(file) > LARGEST) {
        throw new BadValueException("is larger than 1 MiB");
      }
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new BadValueException("cannot be read as UTF-8 text");
    }
  }
}
