package io.github.pluginconformance.probe.manifest;

import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.settings.Target;
import java.net.URI;

/** The request for a manifest. */
final class ManifestRequest {

  private static final String PATH = "/.well-known/ai-plugin.json";

  private ManifestRequest() {}

  static Request of(Target target, String purpose) {
    return Request.get(address(target), Request.Kind.MANIFEST, purpose);
  }

  private static URI address(Target target) {
    String origin = target.namedOrigin().toString();
    String base = origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin;
    return URI.create(base + PATH);
  }
}
