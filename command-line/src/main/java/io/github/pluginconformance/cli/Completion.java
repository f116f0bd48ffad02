package io.github.pluginconformance.cli;

import io.github.pluginconformance.door.ExitCode;
import java.util.Set;
import picocli.AutoComplete;

/** The script by which a shell completes commands, settings and their values. */
final class Completion {

  private static final Set<String> SHELLS = Set.of("bash", "zsh");

  private Completion() {}

  /** Prints it: one script serves both shells. */
  static ExitCode print(Surroundings here, Given given) {
    if (!SHELLS.contains(given.word().orElse("bash"))) {
      here.err().println("There is completion for bash and zsh, not for " + given.word().get());
      return ExitCode.UNUSABLE;
    }
    here.out().print(AutoComplete.bash("plugin-conformance", CommandTree.root()));
    return ExitCode.OPEN;
  }
}
