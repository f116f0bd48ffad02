package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.evidence.manifest.ManifestLinksSeen;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Fetches the logo and the pages with terms that the manifest of a package names, if it does. */
final class PackageLinksProbe extends Probe {

  PackageLinksProbe() {
    super(Phase.DISCOVER, "manifest", List.of("manifest/logo-loads", "manifest/legal-info-loads"));
  }

  @Override
  public void run(RunContext context) {
    boolean known = context.evidence().part(ManifestLinksSeen.class).isPresent();
    Optional<PackageSeen> seen = context.evidence().part(PackageSeen.class);
    if (!known && seen.isPresent() && seen.get().manifest() != null) {
      context
          .evidence()
          .record(
              new ManifestLinksSeen(
                  visit(context, seen.get().field("logo_url"), Request.Kind.IMAGE, "logo"),
                  visit(
                      context,
                      seen.get().field("legal_info_url"),
                      Request.Kind.PAGE,
                      "legal information"),
                  visit(
                      context,
                      seen.get().field("privacy_policy_url"),
                      Request.Kind.PAGE,
                      "privacy policy")));
    }
  }

  private static @Nullable Visit visit(
      RunContext context, JsonNode address, Request.Kind kind, String purpose) {
    return address(address)
        .map(uri -> Request.get(uri, kind, purpose))
        .map(request -> context.fetcher().follow(request, RedirectRule.ALL))
        .orElse(null);
  }

  private static Optional<URI> address(JsonNode text) {
    try {
      URI uri = new URI(text.asText("").strip());
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }
}
