package io.github.pluginconformance.door;

import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.settings.Settings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is served at a URL.
 *
 * @param settings under which it can be read
 * @param namedBy what names the public URL, in words; null where nothing has to
 * @param document the API document; empty where it could not be read
 * @param problem why it could not be read; null if it could
 * @param auth how callers sign in, as far as anything says so
 * @param placeholders names in its package that have no value
 */
record FoundPlugin(
    Settings settings,
    @Nullable String namedBy,
    Optional<ApiDocument> document,
    @Nullable String problem,
    Optional<AuthSeen> auth,
    List<String> placeholders) {

  /** The same under settings that name where it is published. */
  FoundPlugin publishedAs(Settings other, String who) {
    return new FoundPlugin(other, who, document, problem, auth, placeholders);
  }
}
