package io.github.pluginconformance.probe.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.Origin;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the document may be: where the manifest says, where the settings say, else in the usual
 * places of the profile. A document that the manifest names on a sub-domain of its own is asked of
 * the server under test first, which stands for the whole plugin.
 *
 * @param named where the manifest says; absent where it says nothing that can be fetched
 * @param standIn the same path of the server under test; absent where {@code named} leads there
 * @param configured where the settings say
 * @param others the addresses to try where neither says anything
 */
record DocumentAddresses(
    Optional<URI> named, Optional<URI> standIn, Optional<URI> configured, List<URI> others) {

  static DocumentAddresses of(RunContext context) {
    Target target = context.settings().target();
    Optional<URI> named =
        context.evidence().part(ManifestSeen.class).flatMap(DocumentAddresses::named);
    Optional<URI> configured =
        Optional.ofNullable(target.specUrl()).flatMap(path -> resolve(target.namedOrigin(), path));
    boolean nowhere = named.isEmpty() && target.specUrl() == null;
    return new DocumentAddresses(
        named,
        named.flatMap(address -> standIn(target, address)),
        configured,
        nowhere ? usual(context.settings().profile(), target) : List.of());
  }

  /** Those to try in turn; empty where nothing of the plugin's own leads to a document. */
  List<URI> inTurn(Target target) {
    List<URI> addresses = new ArrayList<>(standIn.stream().toList());
    Stream<URI> own = named.filter(address -> OwnDomain.isOwn(target, address)).stream();
    boolean isElsewhere = named.filter(address -> leadsToBase(target, address)).isEmpty();
    addresses.addAll(
        isElsewhere
            ? Stream.concat(configured.stream(), own).toList()
            : Stream.concat(own, configured.stream()).toList());
    addresses.addAll(others);
    return addresses.stream().distinct().toList();
  }

  /** Whether manifest or settings say so: what is served there is the document, broken or not. */
  boolean isSaidToBeAt(URI address) {
    return named.filter(address::equals).isPresent()
        || configured.filter(address::equals).isPresent();
  }

  private static Optional<URI> standIn(Target target, URI named) {
    boolean isSubDomain = OwnDomain.isOwn(target, named) && !leadsToBase(target, named);
    URI published = target.publicUrl();
    if (published == null || !isSubDomain) {
      return Optional.empty();
    }
    String query = named.getRawQuery() == null ? "" : "?" + named.getRawQuery();
    String root = published.toString();
    String prefix = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    return resolve(published, prefix + named.getRawPath() + query);
  }

  /** Whether the server under test answers for that address. */
  private static boolean leadsToBase(Target target, URI address) {
    return target.isBase(address) || Origin.of(target.namedOrigin()).equals(Origin.of(address));
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
