package io.github.pluginconformance.evidence.opengraph;

import java.util.List;

/** The previews of all links that were looked at, in the order in which they were returned. */
public record LinkPreviews(List<LinkPreview> previews) {}
