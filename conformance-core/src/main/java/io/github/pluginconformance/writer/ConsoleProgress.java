package io.github.pluginconformance.writer;

import io.github.pluginconformance.run.Progress;
import java.io.PrintStream;
import java.util.Locale;

/** Shows how a run goes on: areas ticking off on a terminal, else one line for each. */
public final class ConsoleProgress implements Progress {

  private final PrintStream out;
  private final boolean terminal;

  /** Prints to this stream; overwrites the line in work only on a terminal. */
  public ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void areaStarted(String area) {
    if (terminal) {
      out.print(SafeText.line(area) + " ...");
      out.flush();
    }
  }

  @Override
  public void areaDone(String area, int requests) {
    String line = String.format(Locale.ROOT, "%-13s %d requests", SafeText.line(area), requests);
    out.print((terminal ? "\r" : "") + line + "\n");
    out.flush();
  }
}
