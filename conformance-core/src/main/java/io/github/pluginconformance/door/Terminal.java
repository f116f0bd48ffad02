package io.github.pluginconformance.door;

import java.io.Console;

/** Finds out whether a person is watching. */
public final class Terminal {

  private Terminal() {}

  /**
   * Since JDK 22 there is a console even where there is no terminal, and a method that tells them
   * apart.
   */
  public static boolean isThere() {
    Console console = System.console();
    return console != null && isTerminal(console);
  }

  private static boolean isTerminal(Console console) {
    try {
      return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
    } catch (ReflectiveOperationException olderJdk) {
      return true;
    }
  }
}
