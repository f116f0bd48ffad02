package io.github.pluginconformance.door;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.evidence.auth.AuthSeen;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds out what is served at a URL, by reading manifests and documents only. */
final class PluginFinder {

  /** Where frameworks serve the document unless they are told otherwise. */
  private final Settings asked;

  private final AskedAddresses met = new AskedAddresses();

  PluginFinder(Settings asked) {
    this.asked = asked;
  }

  /** The plugin; empty if nothing looks like one. */
  Optional<FoundPlugin> find() {
    for (Profile profile : candidates()) {
      Optional<FoundPlugin> found = as(like(asked).profile(profile).build());
      if (found.isPresent() || met.unreachable().isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What was asked for, and what came of it. */
  AskedAddresses asked() {
    return met;
  }

  /** What the plugin may be made for: what the user says, or else the manifest first. */
  private List<Profile> candidates() {
    if (GivenTexts.of(asked, SettingKeys.PROFILE).isPresent()) {
      return List.of(asked.profile());
    }
    return asked.find(SettingKeys.PLUGIN_MANIFEST).isPresent()
        ? that(Profile::readsPackage)
        : Stream.of(that(Profile::hasServedManifest), that(PluginFinder::isFoundByDocument))
            .flatMap(List::stream)
            .toList();
  }

  private static List<Profile> that(Predicate<Profile> can) {
    return Stream.of(Profile.values()).filter(can).toList();
  }

  private static boolean isFoundByDocument(Profile profile) {
    return !profile.documentAddresses().isEmpty();
  }

  private Optional<FoundPlugin> as(Settings settings) {
    if (settings.profile().hasServedManifest()) {
      return withManifest(settings);
    }
    return settings.profile().readsPackage()
        ? Optional.of(serving(read(settings), "the document of the package"))
        : withDocument(settings);
  }

  /** The manifest may name an origin where nothing is to be asked. */
  private Optional<FoundPlugin> withManifest(Settings settings) {
    Optional<ManifestSeen> seen = PluginDocument.manifest(settings);
    seen.ifPresent(manifest -> met.add(manifest.visit(), "no JSON object"));
    JsonNode manifest = seen.map(ManifestSeen::manifest).orElse(null);
    if (seen.isEmpty() || manifest == null) {
      return Optional.empty();
    }
    Settings published =
        address(seen.get().location(), manifest.path("api").path("url"))
            .map(address -> published(settings, address))
            .orElse(settings);
    FoundPlugin there = read(published).publishedAs(published, "the manifest");
    boolean foreign = there.document().isEmpty() && !published.equals(settings);
    FoundPlugin here = foreign ? read(settings) : there;
    return Optional.of(here.document().isPresent() ? here : there);
  }

  private Optional<FoundPlugin> withDocument(Settings settings) {
    FoundPlugin broken = null;
    for (String path : addresses(settings)) {
      Settings there = like(settings).specUrl(path).build();
      EvidenceCollector seen = PluginDocument.look(there);
      FoundPlugin found = found(there, seen);
      if (found.document().isPresent()) {
        return Optional.of(serving(found, "the document"));
      }
      seen.part(DocumentSeen.class)
          .ifPresent(document -> met.add(document.visit(), String.valueOf(found.problem())));
      if (met.unreachable().isPresent()) {
        return Optional.empty();
      }
      if (broken == null && seen.part(DocumentSeen.class).filter(BrokenDocument::is).isPresent()) {
        broken = found;
      }
    }
    return Optional.ofNullable(broken);
  }

  private static List<String> addresses(Settings settings) {
    String given = settings.target().specUrl();
    return given != null
        ? List.of(given)
        : Stream.concat(
                Profile.usualDocumentAddresses().stream(),
                Profile.frameworkDocumentAddresses().stream())
            .toList();
  }

  /** Where the plugin does not run at the address of its first server, this is its public one. */
  private static FoundPlugin serving(FoundPlugin found, String who) {
    return found
        .document()
        .flatMap(PluginFinder::server)
        .map(address -> found.publishedAs(published(found.settings(), address), who))
        .orElse(found);
  }

  private static FoundPlugin read(Settings settings) {
    return found(settings, PluginDocument.look(settings));
  }

  private static FoundPlugin found(Settings settings, EvidenceCollector seen) {
    Optional<ApiDocument> document = PluginDocument.document(seen);
    return new FoundPlugin(
        settings,
        null,
        document,
        document.isPresent() ? null : problem(seen),
        seen.part(AuthSeen.class),
        seen.part(PackageSeen.class).map(pack -> pack.placeholders().missing()).orElse(List.of()));
  }

  private static String problem(EvidenceCollector seen) {
    @Nullable String pack = seen.part(PackageSeen.class).map(PackageSeen::problem).orElse(null);
    return pack != null
        ? pack
        : seen.part(DocumentSeen.class).map(BrokenDocument::why).orElse("nothing leads to one");
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

  private static Optional<URI> server(ApiDocument document) {
    return address(document.location(), document.root().path("servers").path(0).path("url"));
  }

  private static Optional<URI> address(URI base, JsonNode text) {
    if (!text.isTextual()) {
      return Optional.empty();
    }
    try {
      URI address = UriReferences.resolve(base, new URI(text.textValue().strip()));
      boolean usable =
          address.getHost() != null
              && address.getRawUserInfo() == null
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
