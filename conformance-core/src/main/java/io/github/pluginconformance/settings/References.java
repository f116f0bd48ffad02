package io.github.pluginconformance.settings;

import io.github.pluginconformance.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Follows references to secrets: {@code env:NAME} and {@code file:PATH}. Messages never hold what
 * could be a value.
 */
final class References {

  private static final String ENV = "env:";
  private static final String FILE = "file:";
  private static final long LARGEST_FILE = 65_536;
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final Map<String, String> environment;

  References(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Whether this is a reference and not a value. */
  static boolean isReference(String text) {
    return text.startsWith(FILE)
        || (text.startsWith(ENV) && VARIABLE.matcher(text.substring(ENV.length())).matches());
  }

  /** The environment variables that the given settings refer to. */
  static Set<String> variables(GivenSettings given) {
    Set<String> names = new TreeSet<>();
    given.forEach(
        (place, value) -> {
          if (value.node().asText().startsWith(ENV)) {
            names.add(value.node().asText().substring(ENV.length()));
          }
        });
    return names;
  }

  /**
   * The secret that is referred to. Its name is the variable's, or for a file one made of the
   * setting's name.
   */
  Secret secret(String key, GivenValue value) throws BadValueException {
    String reference = value.node().isTextual() ? value.node().asText().strip() : "";
    if (!isReference(reference)) {
      throw new BadValueException(
          "must be a reference env:NAME or file:PATH, not the secret itself, which others could"
              + " read there");
    }
    return reference.startsWith(ENV)
        ? variable(reference.substring(ENV.length()))
        : file(nameFor(key), value.folder(), reference.substring(FILE.length()));
  }

  private Secret variable(String name) throws BadValueException {
    String value = environment.get(name);
    if (value == null) {
      throw new BadValueException(
          "refers to the environment variable " + name + ", which is not set");
    }
    if (value.isBlank()) {
      throw new BadValueException(
          "refers to the environment variable " + name + ", which is empty");
    }
    return Secret.of(name, value.strip());
  }

  private static Secret file(String name, Path folder, String path) throws BadValueException {
    Path file = resolved(path, folder);
    String content = content(file).strip();
    if (content.isEmpty()) {
      throw new BadValueException("refers to the file " + file + ", which is empty");
    }
    return Secret.of(name, content);
  }

  private static Path resolved(String path, Path folder) throws BadValueException {
    try {
      return folder.resolve(path.strip()).normalize();
    } catch (InvalidPathException invalid) {
      throw new BadValueException("refers to a file by a path that this system does not allow");
    }
  }

  private static String content(Path file) throws BadValueException {
    String fault = FileParsers.fault(file);
    if (fault != null) {
      throw new BadValueException("refers to the file " + file + ", which " + fault);
    }
    try {
      if (Files.size(file) > LARGEST_FILE) {
        throw new BadValueException(
            "refers to the file " + file + ", which is too large for a secret");
      }
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new BadValueException(
          "refers to the file " + file + ", which cannot be read as UTF-8 text");
    }
  }

  private static String nameFor(String key) {
    return "PLUGIN_" + SettingKey.upperSnake(key.replaceFirst("^credentials\\.", ""));
  }
}
