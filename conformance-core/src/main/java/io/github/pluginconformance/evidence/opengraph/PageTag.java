package io.github.pluginconformance.evidence.opengraph;

/**
 * One Open Graph tag.
 *
 * @param name such as {@code og:title}, in lower case
 * @param value without white space and invisible characters around it; empty if that leaves nothing
 * @param cut whether the value is longer than what is read of it
 * @param attribute what held the name: {@code property} or {@code name}
 * @param alone whether the attribute holds the name and nothing else, not even white space
 */
public record PageTag(
    String name, String value, boolean cut, String attribute, boolean alone, Place place) {

  /** Where a tag stands. */
  public enum Place {
    /** Where it belongs. */
    HEAD,
    /** Behind the head, where some readers do not look. */
    BODY,
    /** Where only readers without scripts look. */
    NOSCRIPT
  }
}
