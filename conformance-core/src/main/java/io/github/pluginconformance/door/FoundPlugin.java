package io.github.pluginconformance.door;

import io.github.pluginconformance.evidence.AuthSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.settings.Settings;
import java.net.URI;
import java.util.Optional;

/**
 * What is served at a URL.
 *
 * @param settings under which it can be read
 * @param manifest where the manifest is; empty where there is none
 * @param document the API document and where it was asked for
 * @param auth how callers sign in, as far as anything says so
 */
record FoundPlugin(
    Settings settings, Optional<URI> manifest, ApiDocument document, Optional<AuthSeen> auth) {}
