package io.github.pluginconformance.probe.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.OwnFiles;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.probe.RunContext;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The paths of what a plugin serves to the platform itself. */
final class OwnFilePaths {

  private OwnFilePaths() {}

  static Set<String> of(RunContext context) {
    JsonNode manifest =
        context.evidence().part(ManifestSeen.class).map(ManifestSeen::manifest).orElse(null);
    Stream<URI> named =
        Stream.of("logo_url", "legal_info_url")
            .map(field -> manifest == null ? "" : manifest.path(field).asText(""))
            .flatMap(address -> UriParameters.absolute(address).stream())
            .filter(uri -> OwnDomain.isOwn(context.settings().target(), uri));
    Stream<URI> document =
        context.evidence().part(DocumentSeen.class).map(DocumentSeen::address).stream();
    Set<String> paths = new LinkedHashSet<>();
    Stream.of(named, document)
        .flatMap(addresses -> addresses)
        .filter(Objects::nonNull)
        .map(OwnFiles::pathOf)
        .filter(path -> !path.isEmpty())
        .forEach(paths::add);
    return Set.copyOf(List.copyOf(paths));
  }
}
