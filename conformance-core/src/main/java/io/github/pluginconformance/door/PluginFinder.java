package io.github.pluginconformance.door;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.AuthSeen;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.ManifestSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.settings.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out what is served at a URL, by reading manifests and documents only. */
final class PluginFinder {

  /** Where frameworks serve the document unless they are told otherwise. */
  private static final List<String> FRAMEWORKS =
      List.of("/v3/api-docs", "/q/openapi?format=json", "/openapi", "/swagger.json", "/api-docs");

  private final Settings asked;
  private final boolean profileGiven;

  /**
   * @param profileGiven whether the user has said what it is
   */
  PluginFinder(Settings asked, boolean profileGiven) {
    this.asked = asked;
    this.profileGiven = profileGiven;
  }

  /** The plugin; empty if nothing leads to a document that can be read. */
  Optional<FoundPlugin> find() {
    if (profileGiven) {
      return asked.profile().hasServedManifest() ? withManifest(asked) : named(asked);
    }
    Optional<FoundPlugin> plugin =
        withManifest(like(asked).profile(Profile.CHATGPT_PLUGIN).build());
    return plugin.isPresent() ? plugin : action();
  }

  /** The manifest first: it may name an origin where nothing is to be asked. */
  private static Optional<FoundPlugin> withManifest(Settings settings) {
    return PluginDocument.manifest(settings)
        .flatMap(PluginFinder::documentNamed)
        .map(address -> published(settings, address))
        .flatMap(PluginFinder::read);
  }

  private Optional<FoundPlugin> action() {
    Settings settings = like(asked).profile(Profile.GPT_ACTION).build();
    if (settings.target().specUrl() != null) {
      return named(settings);
    }
    return Stream.concat(Profile.usualDocumentAddresses().stream(), FRAMEWORKS.stream())
        .map(path -> like(settings).specUrl(path).build())
        .flatMap(there -> named(there).stream())
        .findFirst();
  }

  private static Optional<FoundPlugin> named(Settings settings) {
    return read(settings)
        .map(
            found ->
                server(found.document())
                    .map(address -> published(found.settings(), address))
                    .map(
                        published ->
                            new FoundPlugin(
                                published, found.manifest(), found.document(), found.auth()))
                    .orElse(found));
  }

  private static Optional<FoundPlugin> read(Settings settings) {
    EvidenceCollector seen = PluginDocument.look(settings);
    return PluginDocument.document(seen)
        .map(
            document ->
                new FoundPlugin(
                    settings,
                    seen.part(ManifestSeen.class)
                        .filter(manifest -> manifest.manifest() != null)
                        .map(ManifestSeen::location),
                    document,
                    seen.part(AuthSeen.class)));
  }

  /** Takes the origin of an address for the public one, where the plugin does not run there. */
  private static Settings published(Settings settings, URI address) {
    Target target = settings.target();
    boolean elsewhere = target.publicUrl() == null && !target.isBase(address);
    return elsewhere ? like(settings).publicUrl(origin(address)).build() : settings;
  }

  private static URI origin(URI address) {
    return URI.create(address.getScheme() + "://" + address.getRawAuthority());
  }

  private static Optional<URI> documentNamed(ManifestSeen seen) {
    JsonNode manifest = seen.manifest();
    return manifest == null
        ? Optional.empty()
        : Optional.of(
            address(seen.location(), manifest.path("api").path("url")).orElse(seen.location()));
  }

  private static Optional<URI> server(ApiDocument document) {
    return address(document.location(), document.root().path("servers").path(0).path("url"));
  }

  private static Optional<URI> address(URI base, JsonNode text) {
    try {
      URI address = base.resolve(new URI(text.asText().strip()));
      boolean usable =
          address.getHost() != null
              && List.of("http", "https").contains(String.valueOf(address.getScheme()));
      return usable ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static SettingsBuilder like(Settings settings) {
    return SettingsBuilder.like(settings);
  }
}
