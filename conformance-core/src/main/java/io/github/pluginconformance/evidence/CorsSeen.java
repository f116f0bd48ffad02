package io.github.pluginconformance.evidence;

import io.github.pluginconformance.wire.Exchange;
import java.util.List;

/** How a plugin on this machine answers the platform's pages, which run in a browser. */
public record CorsSeen(List<Look> looks) {

  /**
   * The origin that is asked for first, the later one of the platform's two: a plugin that allows
   * one only was most likely written for the other.
   */
  public static final String FIRST_ORIGIN = "https://chatgpt.com";

  /** The other one. */
  public static final String SECOND_ORIGIN = "https://chat.openai.com";

  /**
   * One look.
   *
   * @param subject what was asked for: {@code manifest}, {@code document}, or an operation such as
   *     {@code GET /todos}
   * @param origin the page's origin
   * @param askedHeaders the header fields that a preflight asked for, in lower case; empty for a
   *     plain GET
   */
  public record Look(String subject, String origin, List<String> askedHeaders, Exchange exchange) {}
}
