package io.github.pluginconformance.evidence.manifest;

import io.github.pluginconformance.wire.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses in the manifest lead to.
 *
 * @param logo where {@code logo_url} leads; absent where it is no http or https address
 * @param legal where {@code legal_info_url} leads; absent where it is no address at all
 */
public record ManifestLinksSeen(@Nullable Visit logo, @Nullable Visit legal) {}
