package io.github.pluginconformance.rule.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells links to pages from links to something else. */
final class Loading {

  private static final Pattern FILE =
      Pattern.compile(
          ".*\\.(png|jpe?g|gif|webp|avif|svg|ico|bmp|tiff?|pdf|csv|tsv|json|ya?ml|xml|txt|md|zip|gz|"
              + "tar|docx?|xlsx?|pptx?|ics|mp[34]|m4a|wav|ogg|webm|mov|css|js|rss|atom)");

  private static final List<String> PREVIEWED =
      List.of("og:site_name", "og:title", "og:description", "og:image", "og:url");

  private Loading() {}

  /**
   * Whether a page without a word for a preview answers under the name of a file, such as the form
   * of a login under that of a picture: what is missing there is the file.
   */
  static boolean isPageForFile(LinkSeen link) {
    LinkPage page = link.page();
    return page != null
        && (isNamedAsFile(link) || isFile(link.url()))
        && PREVIEWED.stream().allMatch(name -> page.first(name).isEmpty());
  }

  /** Whether the link leads to an image, a file or an operation of the API, not to a page. */
  static boolean isSomethingElse(LinkSeen link) {
    if (link.page() != null) {
      return false;
    }
    return link.apiResource() || isNamedAsFile(link) || isServedAsOther(link) || isClosedApi(link);
  }

  /** No page asks for a credential in JSON; an API that the document does not describe does. */
  private static boolean isClosedApi(LinkSeen link) {
    return link.answer()
        .filter(answer -> answer.status() == 401 || answer.status() == 403)
        .flatMap(ReceivedResponse::mediaType)
        .filter(type -> type.endsWith("/json") || type.endsWith("+json"))
        .isPresent();
  }

  /** Whether a page comes under another media type. */
  static boolean isDisguisedPage(LinkSeen link) {
    return link.page() == null
        && !link.apiResource()
        && isWhole(link)
        && link.answer()
            .filter(answer -> answer.status() == 200 && LinkSeen.looksLikePage(answer))
            .isPresent();
  }

  /** What took too long, or was cut off, says so itself. */
  private static boolean isWhole(LinkSeen link) {
    Visit visit = link.visit();
    return visit != null && LinkSeen.isRead(visit);
  }

  private static boolean isServedAsOther(LinkSeen link) {
    return isWhole(link)
        && link.answer().map(ReceivedResponse::status).filter(status -> status == 200).isPresent()
        && !isDisguisedPage(link);
  }

  private static boolean isNamedAsFile(LinkSeen link) {
    return isFile(link.end().map(URI::getRawPath).orElse(""));
  }

  private static boolean isFile(String address) {
    // A host may end like a file, as those of Moldova do.
    String path =
        address.replaceFirst("^\\w+://[^/?#]*", "").split("[?#]", 2)[0].toLowerCase(Locale.ROOT);
    return FILE.matcher(path).matches();
  }
}
