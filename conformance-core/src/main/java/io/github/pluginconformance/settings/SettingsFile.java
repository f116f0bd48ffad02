package io.github.pluginconformance.settings;

import io.github.pluginconformance.openapi.document.YamlTree;
import io.github.pluginconformance.openapi.document.YamlTree.UnreadableYamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    String name = askedFor == null ? USUAL_NAME : askedFor;
    Path file = workingDirectory.resolve(name).normalize();
    if (askedFor == null && !Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    String fault = FileParsers.fault(file);
    if (fault == null) {
      take(file, name);
    } else {
      problems.add("The settings file " + file + " " + fault);
    }
  }

  private void take(Path file, String shown) {
    try {
      YamlTree tree = YamlTree.read(text(file));
      Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow();
      new TreeLayer(given, problems, folder, false, place -> shown + tree.at(pointer(place)))
          .take(tree.root());
    } catch (BadValueException | UnreadableYamlException unreadable) {
      problems.add("The settings file " + shown + " " + unreadable.getMessage());
    }
  }

  private static String pointer(List<String> place) {
    return place.stream()
        .map(name -> "/" + name.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
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
