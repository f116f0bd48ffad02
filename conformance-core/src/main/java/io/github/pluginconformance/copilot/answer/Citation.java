package io.github.pluginconformance.copilot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** What an item says that is shown of it; missing nodes where it says nothing. */
public record Citation(JsonNode title, JsonNode subtitle, JsonNode url, JsonNode thumbnail) {

  /** The citation of an item. */
  public static Citation of(ResponseSemantics semantics, JsonNode item) {
    return new Citation(
        CitationField.TITLE.of(semantics, item),
        CitationField.SUBTITLE.of(semantics, item),
        CitationField.URL.of(semantics, item),
        CitationField.THUMBNAIL.of(semantics, item));
  }

  /** A part as it is shown; empty where there is nothing to show. */
  public static Optional<String> text(JsonNode part) {
    return part.isValueNode() && !part.isNull() && !part.asText().isBlank()
        ? Optional.of(part.asText())
        : Optional.empty();
  }

  /** A part as an absolute http or https address; empty where it is none. */
  public static Optional<URI> address(JsonNode part) {
    try {
      return text(part).isEmpty()
          ? Optional.empty()
          : Optional.of(new URI(part.asText().strip()))
              .filter(uri -> uri.getHost() != null)
              .filter(
                  uri ->
                      "https".equalsIgnoreCase(uri.getScheme())
                          || "http".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }
}
