package io.github.pluginconformance.writer.html;

import java.util.List;

/**
 * A block of a rule's page.
 *
 * @param kind {@code p, ul} or {@code code}
 * @param lines one line for a paragraph, the points of a list, the lines of code
 */
public record Block(String kind, List<List<Span>> lines) {

  /**
   * A run of text.
   *
   * @param code whether it is set as code
   */
  public record Span(String text, boolean code) {}

  /** The text of a code block. */
  public String code() {
    return String.join("\n", lines.stream().map(line -> line.get(0).text()).toList());
  }
}
