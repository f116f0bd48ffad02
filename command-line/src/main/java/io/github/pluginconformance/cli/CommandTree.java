package io.github.pluginconformance.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The commands and what each of them takes. Declared by code: annotations are slow to read. */
final class CommandTree {

  private static final String URL = "URL";

  private CommandTree() {}

  /** The root, which is the command {@code verify} too. */
  static CommandLine root() {
    CommandSpec root = onPlugin("plugin-conformance", Commands::verify);
    root.addOption(
        OptionSpec.builder("-V", "--version")
            .versionHelp(true)
            .description("print the version")
            .build());
    HelpTexts.describeRoot(root);
    add(root, onPlugin("verify", Commands::verify));
    add(root, onPlugin("plan", Commands::plan));
    add(root, onPlugin("baseline", Commands::baseline));
    add(root, withForce(onPlugin("init", Commands::init), "replace a file that is there already"));
    add(root, onPlugin("clean", Commands::clean));
    add(root, settled("report", Commands::report));
    add(root, onReports("aggregate", Commands::aggregate));
    add(
        root,
        worded("rules", Commands::rules, "ID", "the rule to explain; without one, all are listed"));
    add(root, worded("completion", Completion::print, "SHELL", "bash or zsh"));
    // Texts stand as they are: those of settings speak of placeholders such as ${{NAME}}.
    return new CommandLine(root).setInterpolateVariables(false);
  }

  /** Whether the word after the command is the address of the plugin. */
  static boolean takesUrl(CommandSpec command) {
    return command.positionalParameters().stream()
        .anyMatch(parameter -> parameter.paramLabel().equals(URL));
  }

  private static void add(CommandSpec root, CommandSpec command) {
    HelpTexts.describe(command);
    root.addSubcommand(command.name(), command);
  }

  private static CommandSpec onPlugin(String name, Command does) {
    CommandSpec command = settled(name, does);
    command.addPositional(word(URL, "where the plugin runs, such as http://localhost:8080"));
    return command;
  }

  private static CommandSpec onReports(String name, Command does) {
    CommandSpec command = settled(name, does);
    command.addPositional(
        PositionalParamSpec.builder()
            .type(List.class)
            .auxiliaryTypes(String.class)
            .index("0..*")
            .arity("0..*")
            .paramLabel("PLACE")
            .description("a report, or a folder in which every report.json counts")
            .build());
    return command;
  }

  private static CommandSpec withForce(CommandSpec command, String meaning) {
    return command.addOption(
        OptionSpec.builder(SettingOptions.FORCE).type(boolean.class).description(meaning).build());
  }

  private static CommandSpec settled(String name, Command does) {
    CommandSpec command = command(name, does);
    SettingOptions.declare(command);
    return command;
  }

  private static CommandSpec worded(String name, Command does, String label, String meaning) {
    CommandSpec command = command(name, does);
    command.addPositional(word(label, meaning));
    return command;
  }

  private static CommandSpec command(String name, Command does) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(does).name(name);
    command.parser().unmatchedArgumentsAllowed(true).overwrittenOptionsAllowed(true);
    return command.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("show this help").build());
  }

  private static PositionalParamSpec word(String label, String meaning) {
    return PositionalParamSpec.builder()
        .type(String.class)
        .index("0")
        .arity("0..1")
        .paramLabel(label)
        .description(meaning)
        .build();
  }
}
