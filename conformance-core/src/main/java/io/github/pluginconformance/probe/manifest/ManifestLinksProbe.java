package io.github.pluginconformance.probe.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.manifest.ManifestLinksSeen;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.Phase;
import io.github.pluginconformance.probe.Probe;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.wire.UriReferences;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Fetches the logo and the legal page that the manifest names. */
final class ManifestLinksProbe extends Probe {

  ManifestLinksProbe() {
    super(Phase.DISCOVER, "manifest", List.of("manifest/logo-loads", "manifest/legal-info-loads"));
  }

  @Override
  public void run(RunContext context) {
    context.evidence().part(ManifestSeen.class).ifPresent(seen -> fetch(context, seen));
  }

  private static void fetch(RunContext context, ManifestSeen seen) {
    JsonNode manifest = seen.manifest();
    if (manifest == null) {
      return;
    }
    Optional<Request> logo =
        address(context, seen.location(), manifest.path("logo_url"))
            .map(uri -> Request.get(uri, Request.Kind.IMAGE, "logo"));
    Optional<Request> legal =
        address(context, seen.location(), manifest.path("legal_info_url"))
            .map(uri -> Request.get(uri, Request.Kind.PAGE, "legal information"));
    List<Request> requests = new ArrayList<>();
    logo.ifPresent(requests::add);
    legal.ifPresent(requests::add);
    Iterator<Visit> visits = context.fetcher().followAll(requests, RedirectRule.ALL).iterator();
    Visit logoVisit = logo.isPresent() ? visits.next() : null;
    Visit legalVisit = legal.isPresent() ? visits.next() : null;
    context.evidence().record(new ManifestLinksSeen(logoVisit, legalVisit, null));
  }

  private static Optional<URI> address(RunContext context, URI base, JsonNode value) {
    return address(base, value).map(uri -> published(context.settings().target(), uri));
  }

  /** The plugin's own host over plain http is where it runs too: there it can be asked. */
  private static URI published(Target target, URI uri) {
    URI own = target.publicUrl();
    if (own == null) {
      return uri;
    }
    boolean same =
        OwnDomain.hostOf(own).equals(OwnDomain.hostOf(uri))
            && "http".equalsIgnoreCase(uri.getScheme())
            && "https".equalsIgnoreCase(own.getScheme())
            && own.getPort() < 0
            && uri.getPort() < 0;
    return same
        ? URI.create(own.getScheme() + uri.toString().substring(uri.getScheme().length()))
        : uri;
  }

  private static Optional<URI> address(URI base, JsonNode value) {
    if (!value.isTextual() || value.textValue().isBlank()) {
      return Optional.empty();
    }
    try {
      URI uri = UriReferences.resolve(base, new URI(value.textValue().strip().replace(" ", "%20")));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
