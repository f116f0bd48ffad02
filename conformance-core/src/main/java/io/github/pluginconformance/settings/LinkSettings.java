package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.util.List;

/**
 * Which returned links are looked at.
 *
 * @param ignore glob patterns of URLs that are not fetched
 * @param max how many distinct links a run fetches
 */
@PublicApi
public record LinkSettings(List<String> ignore, int max) {

  /** Every link, at most 50. */
  public static final LinkSettings DEFAULT = new LinkSettings(List.of(), 50);
}
