package io.github.pluginconformance.cli;

import io.github.pluginconformance.door.ExitCode;
import java.io.IOException;

/** What one command does. */
@FunctionalInterface
interface Command {

  /**
   * Does it.
   *
   * @throws IOException if a file cannot be read or written
   */
  ExitCode run(Surroundings here, Given given) throws IOException;
}
