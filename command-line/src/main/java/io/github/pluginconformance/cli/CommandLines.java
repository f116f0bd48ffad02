package io.github.pluginconformance.cli;

import io.github.pluginconformance.door.DoorTexts;
import io.github.pluginconformance.door.ExitCode;
import io.github.pluginconformance.settings.NearestName;
import io.github.pluginconformance.settings.SettingsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Understands arguments, runs the command that they ask for, and says what went wrong. */
final class CommandLines {

  private final Surroundings here;
  private final CommandLine root;

  CommandLines(Surroundings here) {
    this.here = here;
    this.root = CommandTree.root();
  }

  /** Runs one command line and returns the exit code for the process. */
  int run(String... arguments) {
    root.setOut(HelpTexts.writer(here.out()))
        .setErr(HelpTexts.writer(here.err()))
        .setExecutionStrategy(this::execute)
        .setParameterExceptionHandler((wrong, line) -> refuse(wrong))
        .setExecutionExceptionHandler((failure, command, line) -> fail(failure));
    return root.execute(arguments);
  }

  private int execute(ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    List<ParseResult> line = line(parsed);
    ParseResult asked = line.get(line.size() - 1);
    Given given = given(line, asked);
    try {
      return ((Command) asked.commandSpec().userObject()).run(here, given).code();
    } catch (SettingsException unusable) {
      DoorTexts.unusable(unusable).forEach(here.err()::println);
    } catch (IOException failed) {
      here.err().println(failed.getMessage());
    }
    return ExitCode.UNUSABLE.code();
  }

  private static List<ParseResult> line(ParseResult parsed) {
    List<ParseResult> line = new ArrayList<>();
    for (ParseResult part = parsed; part != null; part = part.subcommand()) {
      line.add(part);
    }
    return line;
  }

  private Given given(List<ParseResult> line, ParseResult asked) {
    CommandLine command = asked.commandSpec().commandLine();
    SettingOptions.unknown(line)
        .findFirst()
        .ifPresent(
            unknown -> {
              throw new ParameterException(command, HelpTexts.unknown(unknown));
            });
    Map<String, String> settings = SettingOptions.of(line);
    Given given = new Given(settings, asked.hasMatchedOption(SettingOptions.FORCE), words(asked));
    if (CommandTree.takesUrl(asked.commandSpec())) {
      given.word().ifPresent(url -> putUrl(settings, url, command));
    }
    return given;
  }

  private static List<String> words(ParseResult asked) {
    return asked.matchedPositionals().stream()
        .flatMap(parameter -> parameter.stringValues().stream())
        .toList();
  }

  private void putUrl(Map<String, String> settings, String url, CommandLine command) {
    if (!url.contains("://")) {
      throw new ParameterException(
          command,
          url
              + " is neither a command nor the URL of a plugin"
              + NearestName.of(url, root.getSubcommands().keySet())
                  .map(near -> "; did you mean " + near + "?")
                  .orElse(", such as http://localhost:8080"));
    }
    String other = settings.put("baseUrl", url);
    if (other != null && !other.equals(url)) {
      throw new ParameterException(command, url + " and --baseUrl=" + other + " differ");
    }
  }

  private int refuse(ParameterException wrong) {
    here.err().println(wrong.getMessage());
    here.err().println("Try --help.");
    return ExitCode.UNUSABLE.code();
  }

  private int fail(Exception failure) {
    here.err().println("plugin-conformance itself failed; this says nothing about the plugin.");
    failure.printStackTrace(here.err());
    return ExitCode.OWN_FAULT.code();
  }
}
