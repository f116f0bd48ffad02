package io.github.pluginconformance.evidence.opengraph;

import org.jspecify.annotations.Nullable;

/**
 * What the rich preview of one returned link would show.
 *
 * @param url the link as the plugin returned it
 * @param thumbnail the image itself as a {@code data:image/...;base64,} URL where it is small
 *     enough to be shown in a report; null otherwise
 */
public record LinkPreview(
    String url,
    @Nullable String siteName,
    @Nullable String title,
    @Nullable String description,
    @Nullable String image,
    @Nullable String canonicalUrl,
    @Nullable String thumbnail) {}
