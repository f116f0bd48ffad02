package io.github.pluginconformance.probe.copilot;

import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The values of placeholders: those of the settings, else the variables of the process, else the
 * files of the settings, where the last one wins. What is named as a secret is hidden.
 */
final class EnvironmentValues {

  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)");
  private static final Pattern QUOTED = Pattern.compile("([\"'])(.*?)\\1\\s*(?:#.*)?");
  private static final Pattern SECRET = Pattern.compile("SECRET_.*|.*_(SECRET|TOKEN|PASSWORD|KEY)");

  private final Settings settings;
  private final Map<String, String> process;
  private final Redactor redactor;
  private final Map<String, String> files = new HashMap<>();

  private EnvironmentValues(Settings settings, Map<String, String> process, Redactor redactor) {
    this.settings = settings;
    this.process = process;
    this.redactor = redactor;
  }

  /**
   * The values of a run.
   *
   * @param process the variables of the process
   * @throws IOException if a file cannot be read
   */
  static EnvironmentValues of(Settings settings, Map<String, String> process, Redactor redactor)
      throws IOException {
    EnvironmentValues values = new EnvironmentValues(settings, process, redactor);
    for (Path file : settings.get(CopilotKeys.ENVIRONMENT_FILES)) {
      values.read(file);
    }
    return values;
  }

  /** The value of a placeholder. */
  Optional<String> find(String name) {
    Optional<String> value =
        settings
            .find(CopilotKeys.ENVIRONMENT_VALUE, name)
            .or(() -> Optional.ofNullable(process.get(name)))
            .or(() -> Optional.ofNullable(files.get(name)))
            .filter(text -> !text.isEmpty());
    value
        .filter(text -> SECRET.matcher(name).matches())
        .ifPresent(text -> redactor.register(Secret.of(name, text)));
    return value;
  }

  private void read(Path file) throws IOException {
    if (Files.size(file) > PackageFiles.LIMIT) {
      throw new IOException("the file " + file + " of environment.files is larger than 5 MB");
    }
    for (String line : Files.readString(file, StandardCharsets.UTF_8).split("\\R")) {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        files.put(matcher.group(1), unquoted(matcher.group(2).strip()));
      }
    }
  }

  private static String unquoted(String value) {
    Matcher quoted = QUOTED.matcher(value);
    return quoted.matches() ? quoted.group(2) : value.replaceFirst("(?:^|\\s+)#.*", "").strip();
  }
}
