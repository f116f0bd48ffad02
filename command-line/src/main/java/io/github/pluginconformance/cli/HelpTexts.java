package io.github.pluginconformance.cli;

import io.github.pluginconformance.report.ToolVersion;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** What {@code --help} and {@code --version} say. */
final class HelpTexts {

  private static final Map<String, String> COMMANDS =
      Map.of(
          "verify", "Run the checks, write the reports, and judge the plugin.",
          "plan", "Show every request that a run would send, and send none of them.",
          "baseline",
              "Run, and accept what falls short today: only new findings fail from then on.",
          "init", "Write plugin-conformance.yaml for what is found at a URL.",
          "clean", "Remove what stopped runs have left in the plugin, by their ledger.",
          "report", "Write the report formats again from report.json; sends nothing.",
          "aggregate",
              "One page, in the reports directory, and one gate over many reports; sends nothing.",
          "rules", "List the rules, or explain one; needs no plugin.",
          "completion", "Print a completion script for bash or zsh.");

  private HelpTexts() {}

  static void describe(CommandSpec command) {
    usage(command).description(COMMANDS.getOrDefault(command.name(), ""));
  }

  static void describeRoot(CommandSpec root) {
    root.version(
        "plugin-conformance " + ToolVersion.current(),
        "Java " + System.getProperty("java.version") + ", " + System.getProperty("java.vendor"));
    usage(root)
        .customSynopsis("plugin-conformance [COMMAND] [URL] [--setting=VALUE ...]")
        .description(
            "Checks a running plugin (ChatGPT plugin, GPT Action, Copilot plugin) against its"
                + " manifest, its OpenAPI document and the rules of the platform. Without a"
                + " command: verify.")
        .footer(
            "",
            "Settings that name an operation or an input are given the same way:",
            "  --inputs.getTodos.username=kaj  --operations.search.readOnly=true",
            "All settings may also stand in plugin-conformance.yaml, in environment variables",
            "(PLUGIN_CONFORMANCE_MODE) and in system properties (-Dplugin-conformance.mode).",
            "",
            "Examples:",
            "  plugin-conformance http://localhost:8080",
            "  plugin-conformance init http://localhost:8080",
            "  plugin-conformance plan https://todo.example.com --mode=read-only",
            "  plugin-conformance verify http://localhost:8080 --credentials.token=env:TODO_TOKEN",
            "  plugin-conformance http://localhost:8080 --rules=manifest/*,openapi/*"
                + " --failOn=warning",
            "  plugin-conformance rules operation/status-declared",
            "  source <(plugin-conformance completion)",
            "",
            "Exit codes: 0 the plugin passes, 1 it does not, 2 settings or arguments cannot be"
                + " used,",
            "3 plugin-conformance itself failed.");
  }

  private static UsageMessageSpec usage(CommandSpec command) {
    return command
        .usageMessage()
        .sortOptions(false)
        .width(100)
        .abbreviateSynopsis(true)
        .optionListHeading("%nOptions:%n")
        .parameterListHeading("%n")
        .commandListHeading("%nCommands:%n");
  }

  /** What to say of an argument that is nothing we know. */
  static String unknown(String argument) {
    return argument.startsWith("--")
        ? argument + " needs a value after an equals sign: " + argument + "=VALUE"
        : argument + " is one argument too many";
  }

  /** Characters as the stream prints them. */
  static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(stream, true);
  }
}
