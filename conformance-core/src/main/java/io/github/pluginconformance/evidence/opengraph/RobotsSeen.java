package io.github.pluginconformance.evidence.opengraph;

/**
 * What {@code robots.txt} says about a page to the platform's agent (RFC 9309).
 *
 * @param exchange the id of the exchange that fetched it
 * @param reason the line that bars the page, or why nothing is known
 */
public record RobotsSeen(Verdict verdict, int exchange, String reason) {

  /** Whether the page may be fetched. */
  public enum Verdict {
    ALLOWED,
    BARRED,
    UNKNOWN
  }
}
