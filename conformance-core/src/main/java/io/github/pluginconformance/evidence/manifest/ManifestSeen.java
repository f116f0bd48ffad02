package io.github.pluginconformance.evidence.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.ClosedPages;
import io.github.pluginconformance.evidence.auth.AuthDeclaration;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.SentRequest;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of the manifest.
 *
 * @param visit the fetch without a credential, hop by hop
 * @param location where it was served in the end
 * @param manifest the manifest as read, leniently if need be; absent where it is no JSON object at
 *     all
 * @param auth its {@code auth}, as far as it can be read
 */
public record ManifestSeen(
    Visit visit, URI location, @Nullable JsonNode manifest, @Nullable AuthDeclaration auth) {

  /** A manifest that is a file of a package, which nobody asks for. */
  public static ManifestSeen ofFile(JsonNode manifest) {
    URI nowhere = URI.create("file:///manifest");
    SentRequest asked = new SentRequest("GET", nowhere, nowhere, List.of(), new byte[0]);
    Exchange none = new Exchange(0, "read from a file", asked, null, null, Duration.ZERO);
    return new ManifestSeen(new Visit(List.of(none), null), nowhere, manifest, null);
  }

  /** Whether it is refused to whoever shows no credential. */
  public boolean isRefused() {
    return ClosedPages.isOne(visit.last());
  }
}
