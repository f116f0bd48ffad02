package io.github.pluginconformance.cli;

/**
 * Where the JVM starts. Compiled for Java 8, so that an older JVM says what is missing instead of
 * failing over a class file that it cannot read.
 */
public final class Launcher {

  private static final int OLDEST = 17;

  private Launcher() {}

  /** Runs the command that the arguments ask for, and ends the JVM with its exit code. */
  public static void main(String[] arguments) throws Exception {
    String version = System.getProperty("java.specification.version", "");
    if (isTooOld(version)) {
      System.err.println(
          "plugin-conformance needs Java " + OLDEST + " or later; this is Java " + version);
      System.exit(2);
    }
    Class.forName("io.github.pluginconformance.cli.Main")
        .getMethod("main", String[].class)
        .invoke(null, (Object) arguments);
  }

  /** Versions were 1.8 and the like up to Java 8, and are whole numbers since. */
  static boolean isTooOld(String version) {
    try {
      return version.startsWith("1.") || Integer.parseInt(version) < OLDEST;
    } catch (NumberFormatException unheardOf) {
      return false;
    }
  }
}
