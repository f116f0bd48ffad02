package io.github.pluginconformance.probe.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Where the document may be: where the manifest says, where the settings say, else in the usual
 * places of the profile.
 */
final class DocumentAddresses {

  private DocumentAddresses() {}

  /** The addresses to try in turn; empty where nothing of the plugin's own leads to a document. */
  static List<URI> of(RunContext context) {
    Target target = context.settings().target();
    Optional<URI> named =
        context.evidence().part(ManifestSeen.class).flatMap(DocumentAddresses::named);
    if (named.isPresent()) {
      return named.filter(address -> OwnDomain.isOwn(target, address)).stream().toList();
    }
    String configured = target.specUrl();
    if (configured != null) {
      return resolve(target.namedOrigin(), configured).stream().toList();
    }
    return usual(context.settings().profile(), target);
  }

  private static Optional<URI> named(ManifestSeen seen) {
    JsonNode manifest = seen.manifest();
    JsonNode url = manifest == null ? null : manifest.path("api").path("url");
    return url == null || !url.isTextual() || url.textValue().isBlank()
        ? Optional.empty()
        : resolve(seen.location(), url.textValue().strip());
  }

  private static List<URI> usual(Profile profile, Target target) {
    return profile.documentAddresses().stream()
        .flatMap(path -> resolve(target.namedOrigin(), path).stream())
        .toList();
  }

  private static Optional<URI> resolve(URI base, String address) {
    try {
      URI uri = UriReferences.resolve(base, new URI(address));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
