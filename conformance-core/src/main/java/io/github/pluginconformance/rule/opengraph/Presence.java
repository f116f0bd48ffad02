package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Looks whether a page has a tag that says something. */
final class Presence {

  private static final String UNREAD =
      "is not in the part of the page that was read; what follows was not looked at (pages are read"
          + " up to 2 MiB and 1,000 tags)";

  private Presence() {}

  /** The tag must be there. */
  static void look(LinkSeen link, LinkPage page, LinkJudging judging, String tag) {
    if (page.value(tag).isPresent()) {
      judging.examined(link);
    } else if (!page.whole()) {
      judging.undecided(link, tag + " " + UNREAD);
    } else {
      boolean empty = !page.all(tag).isEmpty();
      String hint = page.hint() == null ? "" : ": " + page.hint();
      judging.found(
          link,
          tag,
          tag + (empty ? " is empty" : " is missing" + hint),
          "a non-blank " + tag,
          empty ? "nothing but white space" : "no such tag");
    }
  }

  /** The tag must be there and hold an absolute address. */
  static void lookForAddress(LinkSeen link, LinkPage page, LinkJudging judging, String tag) {
    look(link, page, judging, tag);
    page.value(tag)
        .filter(value -> address(value).isEmpty())
        .ifPresent(
            value ->
                judging.found(
                    link,
                    tag,
                    tag + " is not an absolute http or https address",
                    "an absolute address such as https://example.com/…",
                    value));
  }

  /** The absolute http or https address that a value is. */
  static Optional<URI> address(String value) {
    try {
      URI uri = new URI(value.replace(" ", "%20"));
      boolean web =
          "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
      return web && uri.getHost() != null ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
