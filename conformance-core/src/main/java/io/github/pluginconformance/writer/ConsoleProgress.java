package io.github.pluginconformance.writer;

import io.github.pluginconformance.run.Progress;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Shows how a run goes on: one line for each area that is done and has sent something. On a
 * terminal the areas in work stand below, with what they have sent so far.
 */
public final class ConsoleProgress implements Progress {

  /** A line that a narrow terminal would wrap could not be written over. */
  private static final int WIDTH = 79;

  private final PrintStream out;
  private final boolean terminal;
  private final Map<String, Integer> inWork = new LinkedHashMap<>();
  private int shown;

  /** Prints to this stream; overwrites the line of what is in work only on a terminal. */
  public ConsoleProgress(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void areaStarted(String area) {
    areaWentOn(area, 0);
  }

  @Override
  public void areaWentOn(String area, int requests) {
    inWork.put(SafeText.line(area), requests);
    showInWork();
  }

  @Override
  public void areaDone(String area, int requests) {
    String name = SafeText.line(area);
    inWork.remove(name);
    if (requests > 0) {
      String line = String.format(Locale.ROOT, "%-13s %d requests", name, requests);
      out.print(over(line) + "\n");
      shown = 0;
    }
    showInWork();
  }

  private void showInWork() {
    if (terminal) {
      String all =
          inWork.entrySet().stream()
              .filter(each -> each.getValue() > 0)
              .map(each -> each.getKey() + " " + each.getValue())
              .collect(Collectors.joining(", "));
      String line = all.length() <= WIDTH ? all : all.substring(0, WIDTH - 3) + "...";
      out.print(over(line));
      shown = line.length();
    }
    out.flush();
  }

  /** The line, written over what stands there; after an empty one the next begins at the left. */
  private String over(String line) {
    String rest = " ".repeat(Math.max(0, shown - line.length()));
    return terminal ? "\r" + line + rest + (line.isEmpty() ? "\r" : "") : line;
  }
}
