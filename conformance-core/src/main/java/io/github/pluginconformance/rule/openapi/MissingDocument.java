package io.github.pluginconformance.rule.openapi;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import java.util.Optional;

/** What to say where there is no API document to judge. */
final class MissingDocument {

  private MissingDocument() {}

  /** Why there is no document, and which rule says more. */
  static String why(Evidence evidence) {
    Optional<DocumentSeen> seen = evidence.part(DocumentSeen.class);
    if (seen.isPresent()) {
      return seen.get().reading() == null
          ? "no API document was served: see openapi/reachable"
          : "the API document could not be read: see openapi/readable";
    }
    if (!evidence.profile().hasServedManifest()) {
      return "no API document was found: " + evidence.profile().documentHint();
    }
    return evidence.part(ManifestSeen.class).map(ManifestSeen::manifest).isPresent()
        ? "the manifest names no API document of the plugin's own: see manifest/api-declared and"
            + " manifest/api-on-own-domain; specUrl can say where it is"
        : "no manifest leads to an API document: see manifest/reachable and manifest/strict-json";
  }
}
