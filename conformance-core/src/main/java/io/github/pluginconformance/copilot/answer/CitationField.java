package io.github.pluginconformance.copilot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/**
 * A part of a citation: the property that maps it, and the names by which Copilot finds it where
 * nothing is mapped, the first one first.
 */
public enum CitationField {
  TITLE(
      "title",
      "display_title displayTitle title name display_name displayName web_title webTitle subject"
          + " heading caption"),
  SUBTITLE(
      "subtitle",
      "subtitle description summary snippet source provider site_name siteName highlight"),
  URL(
      "url",
      "display_url displayUrl web_url webUrl url citation_url citationUrl reference_url"
          + " referenceUrl website_url websiteUrl web_link webLink link href"),
  THUMBNAIL(
      "thumbnail_url",
      "thumbnail_url thumbnailUrl thumbnail image_url imageUrl logo_url logoUrl icon_url iconUrl");

  private final String property;
  private final List<String> aliases;

  CitationField(String property, String aliases) {
    this.property = property;
    this.aliases = List.of(aliases.split(" "));
  }

  /** The property of {@code response_semantics.properties} that maps it. */
  public String property() {
    return property;
  }

  /** The names by which it is found. */
  public List<String> aliases() {
    return aliases;
  }

  /** What the item says of it, mapped or found; a missing node where it says nothing. */
  JsonNode of(ResponseSemantics semantics, JsonNode item) {
    return semantics.mapsProperties()
        ? semantics
            .property(property)
            .flatMap(ResponseSemantics::query)
            .flatMap(query -> query.select(item).nodes().stream().findFirst())
            .orElse(MissingNode.getInstance())
        : inferred(item);
  }

  private JsonNode inferred(JsonNode item) {
    return aliases.stream()
        .map(item::path)
        .filter(value -> value.isValueNode() && !value.asText().isBlank() && !value.isNull())
        .findFirst()
        .orElse(MissingNode.getInstance());
  }
}
