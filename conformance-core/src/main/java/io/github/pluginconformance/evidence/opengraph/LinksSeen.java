package io.github.pluginconformance.evidence.opengraph;

import java.util.List;

/**
 * The links that answers returned and that were looked at.
 *
 * @param answers how many answers of 2xx were searched
 * @param ignored how many links {@code links.ignore} kept back
 * @param leftOut which others were not looked at and why, in words
 */
public record LinksSeen(List<LinkSeen> links, int answers, int ignored, List<String> leftOut) {}
