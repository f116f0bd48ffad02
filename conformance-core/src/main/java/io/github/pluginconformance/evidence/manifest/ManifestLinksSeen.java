package io.github.pluginconformance.evidence.manifest;

import io.github.pluginconformance.wire.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What the addresses in the manifest lead to.
 *
 * @param logo where {@code logo_url} leads; absent where it is no http or https address
 * @param legal where {@code legal_info_url} leads; absent where it is no address at all
 * @param privacy where {@code privacy_policy_url} leads, which the manifest of a package may name
 */
public record ManifestLinksSeen(
    @Nullable Visit logo, @Nullable Visit legal, @Nullable Visit privacy) {}
