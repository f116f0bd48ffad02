package io.github.pluginconformance.openapi.contract;

import io.github.pluginconformance.openapi.model.MediaTypes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the media type {@code application/problem+json} allows whatever a document says: {@code
 * type} and {@code instance} are URI references (RFC 9457, sections 3.1.1 and 3.1.5), while
 * generators of documents write {@code format: uri}, which asks for a scheme.
 */
final class ProblemDetails {

  private static final Set<String> REFERENCES = Set.of("$.type", "$.instance");

  private ProblemDetails() {}

  /** The breaches but for those. */
  static List<Breach> without(List<Breach> breaches, @Nullable String contentType) {
    return isOne(contentType)
        ? breaches.stream().filter(breach -> !isReference(breach)).toList()
        : breaches;
  }

  private static boolean isOne(@Nullable String contentType) {
    return contentType != null && MediaTypes.essence(contentType).endsWith("/problem+json");
  }

  private static boolean isReference(Breach breach) {
    return REFERENCES.contains(breach.location())
        && breach.expected().endsWith("format uri")
        && isUri(breach.actual().replace("\"", ""));
  }

  private static boolean isUri(String text) {
    try {
      return !new URI(text).toString().isEmpty();
    } catch (URISyntaxException unfit) {
      return false;
    }
  }
}
