package io.github.pluginconformance.maven.goal;

/**
 * How a goal ended.
 *
 * @param text what to say of it; may be empty where all is well
 */
public record Outcome(Ending ending, String text) {

  /** What becomes of the build. */
  public enum Ending {
    /** It goes on. */
    DONE,
    /** It fails, because the plugin does. */
    FALLS_SHORT,
    /** It fails, because the goal could not do what it is for. */
    COULD_NOT_RUN,
    /** It fails by a fault of ours; the text is the stack trace. */
    FAULT
  }

  static Outcome done(String text) {
    return new Outcome(Ending.DONE, text);
  }

  static Outcome fallsShort(String text) {
    return new Outcome(Ending.FALLS_SHORT, text);
  }

  /** The goal could not do what it is for. */
  public static Outcome couldNotRun(String text) {
    return new Outcome(Ending.COULD_NOT_RUN, text);
  }
}
