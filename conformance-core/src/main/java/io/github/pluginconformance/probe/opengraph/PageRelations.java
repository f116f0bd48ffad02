package io.github.pluginconformance.probe.opengraph;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Where a page says that it forwards to, or belongs. */
final class PageRelations {

  private static final Pattern REFRESH =
      Pattern.compile(
          "\\s*+[\\d.]*+\\s*+[;,]\\s*+(?:url\\s*+=\\s*+)?['\"]?([^'\"]++)['\"]?.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private PageRelations() {}

  /** The first address of each kind: {@code meta refresh}, {@code canonical}, {@code base}. */
  static Map<String, URI> of(Document document, URI location) {
    Map<String, URI> relations = new LinkedHashMap<>();
    document.getElementsByTag("meta").stream()
        .filter(meta -> meta.attr("http-equiv").strip().equalsIgnoreCase("refresh"))
        .flatMap(meta -> forwarded(meta).stream())
        .flatMap(address -> LenientUri.of(location, address).stream())
        .findFirst()
        .ifPresent(address -> relations.put("meta refresh", address));
    document.getElementsByTag("link").stream()
        .filter(link -> isCanonical(link) && link.hasAttr("href"))
        .flatMap(link -> LenientUri.of(location, link.attr("href")).stream())
        .findFirst()
        .ifPresent(address -> relations.put("canonical", address));
    document.getElementsByTag("base").stream()
        .filter(base -> base.hasAttr("href"))
        .flatMap(base -> LenientUri.of(location, base.attr("href")).stream())
        .findFirst()
        .ifPresent(address -> relations.put("base", address));
    return relations;
  }

  private static boolean isCanonical(Element link) {
    return (" " + link.attr("rel").toLowerCase(Locale.ROOT) + " ").contains(" canonical ");
  }

  private static Optional<String> forwarded(Element meta) {
    Matcher matcher = REFRESH.matcher(meta.attr("content"));
    return matcher.matches() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }
}
