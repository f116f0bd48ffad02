package io.github.pluginconformance.evidence;

import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.settings.Settings;

/**
 * One API of a plugin.
 *
 * @param settings the settings of the run as they hold for it
 * @param document its document
 * @param auth how its callers authenticate
 */
public record CallableApi(Settings settings, DocumentSeen document, AuthSeen auth) {}
