package io.github.pluginconformance.maven.fork;

/**
 * What the JVM of a run tells Maven: one line on its standard output for each. A line that is none
 * of ours was printed by the JVM itself, or by an agent in it.
 */
record Message(Kind kind, String text) {

  /** What it is about. */
  enum Kind {
    /** The run begins. */
    READY,
    /** To be printed as it is. */
    OUTPUT,
    /** The id of a server whose credential is needed. */
    SERVER,
    /** How it ended: the name of the ending, a blank, and its text. */
    OUTCOME,
    /** A line that was not sent by us. */
    STRAY,
    /** The end of one of the streams. */
    CLOSED
  }

  private static final String MARK = "\u0001plugin-conformance ";

  String line() {
    return MARK + kind + " " + escaped(text);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
  }

  static Message of(String line) {
    if (!line.startsWith(MARK)) {
      return new Message(Kind.STRAY, line);
    }
    int blank = line.indexOf(' ', MARK.length());
    return new Message(
        Kind.valueOf(line.substring(MARK.length(), blank)),
        line.substring(blank + 1).translateEscapes());
  }
}
