package io.github.pluginconformance.copilot.path;

/** A text is no JSONPath query. */
public final class PathSyntaxException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param at how many characters stand before the place
   */
  PathSyntaxException(String problem, int at) {
    super(problem + " at character " + (at + 1));
  }
}
