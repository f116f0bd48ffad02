package io.github.pluginconformance.report;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import java.util.Optional;
import java.util.Set;

/**
 * Which exchange shows a finding about the text of the manifest or the API document: the one that
 * fetched it.
 */
final class FetchedDocuments {

  private static final Set<String> ABOUT_MANIFEST = Set.of("manifest", "auth");
  private static final Set<String> ABOUT_DOCUMENT = Set.of("openapi", "confirmation", "location");

  private final Optional<Integer> manifest;
  private final Optional<Integer> document;

  FetchedDocuments(Evidence evidence) {
    manifest = evidence.part(ManifestSeen.class).map(seen -> seen.visit().last().id());
    document = evidence.part(DocumentSeen.class).map(seen -> seen.visit().last().id());
  }

  /** The exchange that fetched what rules of this area read; empty for other areas. */
  Optional<Integer> exchange(String ruleId) {
    String area = ruleId.substring(0, ruleId.indexOf('/'));
    if (ABOUT_MANIFEST.contains(area)) {
      return manifest;
    }
    return ABOUT_DOCUMENT.contains(area) ? document : Optional.empty();
  }
}
