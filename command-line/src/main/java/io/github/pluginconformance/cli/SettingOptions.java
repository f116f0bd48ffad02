package io.github.pluginconformance.cli;

import io.github.pluginconformance.settings.SettingKey;
import io.github.pluginconformance.settings.SettingKeys;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The settings as options: those with a fixed name are declared, for the help and for completion;
 * those that name an operation or an input, such as {@code --inputs.getTodos.username=kaj}, are
 * taken as they come, and the loader of settings judges all of them.
 */
final class SettingOptions {

  /** Beside the settings: to do what is not done otherwise. */
  static final String FORCE = "--force";

  private static final String DASHES = "--";
  private static final String ONE_OF = "one of ";
  private static final String FLAG = "true|false";

  private SettingOptions() {}

  static void declare(CommandSpec command) {
    command.addOption(option("config", "FILE", "another settings file", List.of()));
    command.addOption(
        option("rules", "PATTERNS", "short for --rules.include, such as auth/*", List.of()));
    SettingKeys.all().stream()
        .filter(key -> !key.isPattern())
        .map(SettingOptions::option)
        .forEach(command::addOption);
  }

  private static OptionSpec option(SettingKey<?> key) {
    String byDefault =
        key.defaultInWords().isEmpty() ? "" : " (default: " + key.defaultInWords() + ")";
    return option(key.name(), label(key), key.meaning() + byDefault, choices(key));
  }

  private static OptionSpec option(
      String name, String label, String meaning, List<String> choices) {
    OptionSpec.Builder option =
        OptionSpec.builder(DASHES + name)
            .type(String.class)
            .arity(label.equals(FLAG) ? "0..1" : "1")
            .fallbackValue("true")
            .paramLabel(label)
            .description(meaning.replace("%", "%%"));
    return choices.isEmpty() ? option.build() : option.completionCandidates(choices).build();
  }

  private static String label(SettingKey<?> key) {
    String words = key.typeInWords();
    List<String> choices = choices(key);
    if (!choices.isEmpty()) {
      return String.join("|", choices);
    }
    return words.equals("true or false")
        ? FLAG
        : words.startsWith("a reference")
            ? "env:NAME|file:PATH"
            : words.startsWith("a path") ? "PATH" : words.startsWith("an http") ? "URL" : "VALUE";
  }

  /** The values to choose from, where the type's words name them. */
  private static List<String> choices(SettingKey<?> key) {
    return key.typeInWords().startsWith(ONE_OF)
        ? List.of(key.typeInWords().substring(ONE_OF.length()).split(", "))
        : List.of();
  }

  /** What was given, by dotted name: of the command and of those before it. */
  static Map<String, String> of(List<ParseResult> line) {
    Map<String, String> given = new TreeMap<>();
    for (ParseResult part : line) {
      part.matchedOptions().stream()
          .filter(option -> !option.usageHelp() && !option.versionHelp())
          .filter(option -> !option.longestName().equals(FORCE))
          .forEach(
              option ->
                  given.put(
                      option.longestName().substring(DASHES.length()),
                      String.valueOf((Object) option.getValue())));
      unmatched(part).forEach(text -> putText(given, text));
    }
    return given;
  }

  /** Whatever is neither an option that is declared nor one of the form {@code --name=value}. */
  static Stream<String> unknown(List<ParseResult> line) {
    return line.stream()
        .flatMap(SettingOptions::unmatched)
        .filter(text -> !text.startsWith(DASHES) || !text.contains("="));
  }

  private static void putText(Map<String, String> given, String text) {
    int equals = text.indexOf('=');
    given.put(text.substring(DASHES.length(), equals), text.substring(equals + 1));
  }

  private static Stream<String> unmatched(ParseResult part) {
    return part.unmatched().stream();
  }
}
