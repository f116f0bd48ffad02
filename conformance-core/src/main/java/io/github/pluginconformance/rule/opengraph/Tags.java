package io.github.pluginconformance.rule.opengraph;

import java.util.List;

/** The tags that previews are made of. */
final class Tags {

  /** Those that say something in words. */
  static final List<String> TEXTS = List.of("og:site_name", "og:title", "og:description");

  /** All that the rules of this area know, but for the type. */
  static final List<String> ALL =
      List.of("og:site_name", "og:title", "og:description", "og:image", "og:url");

  /** Those of which a page has one: {@code og:image} may be repeated (ogp.me, arrays). */
  static final List<String> SINGLE =
      List.of("og:site_name", "og:title", "og:description", "og:url", "og:type");

  private Tags() {}
}
