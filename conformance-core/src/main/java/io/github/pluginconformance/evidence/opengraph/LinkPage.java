package io.github.pluginconformance.evidence.opengraph;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a link preview finds in a page: the tags that the server sends. Scripts are not run.
 *
 * @param tags the Open Graph tags in document order
 * @param whole whether the page was read to its end; where it was not, tags may stand in the rest
 * @param charsets how header, meta and byte order mark contradict each other; null where they agree
 * @param hint why tags may be missing: built by a script, or the page forwards to another
 * @param relations where the page forwards to or says that it belongs, by {@code meta refresh},
 *     {@code canonical} and {@code base}
 */
public record LinkPage(
    List<PageTag> tags,
    boolean whole,
    @Nullable String charsets,
    @Nullable String hint,
    Map<String, URI> relations) {

  /** A page that says nothing of another address. */
  public LinkPage(
      List<PageTag> tags, boolean whole, @Nullable String charsets, @Nullable String hint) {
    this(tags, whole, charsets, hint, Map.of());
  }

  /** Every tag of this name. */
  public List<PageTag> all(String name) {
    return tags.stream().filter(tag -> tag.name().equals(name)).toList();
  }

  /** The first tag of this name that says something. */
  public Optional<PageTag> first(String name) {
    return all(name).stream().filter(tag -> !tag.value().isEmpty()).findFirst();
  }

  /** The first value of this name that says something. */
  public Optional<String> value(String name) {
    return first(name).map(PageTag::value);
  }
}
