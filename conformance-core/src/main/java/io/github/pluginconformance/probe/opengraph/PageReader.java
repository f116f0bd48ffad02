package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.evidence.opengraph.PageTag;
import io.github.pluginconformance.evidence.opengraph.PageTag.Place;
import io.github.pluginconformance.wire.FileSignatures;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/** Reads the Open Graph tags of a page as it was served. */
final class PageReader {

  /**
   * What was read.
   *
   * @param base what relative addresses in the page are relative to
   */
  record Read(LinkPage page, URI base) {}

  private static final int LONGEST_VALUE = 10_000;
  private static final int MOST_TAGS = 1_000;
  private static final int LONGEST_NAME = 50_000;
  private static final int SHELL_TEXT = 200;
  private static final Set<String> INERT =
      Set.of("template", "iframe", "noframes", "noembed", "textarea", "svg", "math");

  private PageReader() {}

  /** Whether an answer is a page: by its type, without one by how it begins. */
  static boolean isPage(ReceivedResponse response) {
    String type = response.mediaType().orElse("");
    if (FileSignatures.isOne(response.body())) {
      return false;
    }
    return type.equals("text/html")
        || type.equals("application/xhtml+xml")
        || (type.isEmpty() && LinkSeen.looksLikePage(response));
  }

  static Read read(ReceivedResponse response, URI location) {
    PageCharset charset = PageCharset.of(response);
    String text = charset.decode(response.body());
    String readable = readable(text);
    Document document = Jsoup.parse(readable, location.toString());
    List<PageTag> tags = new ArrayList<>();
    boolean all = collect(document, tags);
    LinkPage page =
        new LinkPage(
            List.copyOf(tags),
            all && !response.truncated() && readable.length() == text.length(),
            charset.conflict(),
            hint(document, tags),
            PageRelations.of(document, location));
    return new Read(page, base(document, location));
  }

  /** The page up to a tag whose name takes the parser longer than it is worth. */
  private static String readable(String text) {
    int name = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inName = name > 0 && c > ' ' && c != '>' && c != '/' && c != '<';
      name = c == '<' ? 1 : inName ? name + 1 : 0;
      if (name > LONGEST_NAME) {
        return text.substring(0, i - LONGEST_NAME);
      }
    }
    return text;
  }

  /** Collects the tags; false if there are more than are read. */
  private static boolean collect(Document document, List<PageTag> tags) {
    Places places = new Places();
    boolean[] all = {true};
    document.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof Element element) {
              if (element.normalName().equals("meta")) {
                places.here().ifPresent(place -> all[0] &= add(tags(element, place), tags));
              }
              places.enter(element.normalName());
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element) {
              places.leave(element.normalName());
            }
          }
        });
    return all[0];
  }

  private static boolean add(List<PageTag> more, List<PageTag> tags) {
    int room = Math.min(more.size(), MOST_TAGS - tags.size());
    tags.addAll(more.subList(0, room));
    return room == more.size();
  }

  /** Where a walk through the page is; asked for each tag, of which some stand very deep. */
  private static final class Places {

    private int inert;
    private int noscript;
    private int head;

    void enter(String name) {
      count(name, 1);
    }

    void leave(String name) {
      count(name, -1);
    }

    private void count(String name, int by) {
      inert += INERT.contains(name) ? by : 0;
      noscript += name.equals("noscript") ? by : 0;
      head += name.equals("head") ? by : 0;
    }

    /** Empty where what stands here is no part of the page. */
    Optional<Place> here() {
      Place shown = head > 0 ? Place.HEAD : Place.BODY;
      return inert > 0 ? Optional.empty() : Optional.of(noscript > 0 ? Place.NOSCRIPT : shown);
    }
  }

  private static List<PageTag> tags(Element meta, Place place) {
    List<PageTag> tags = named(meta, "property", place);
    List<PageTag> others = named(meta, "name", place);
    boolean same = others.stream().allMatch(other -> has(tags, other.name()));
    if (tags.isEmpty() || same) {
      return tags.isEmpty() ? others : tags;
    }
    return Stream.concat(tags.stream(), others.stream())
        .map(
            tag ->
                new PageTag(
                    tag.name(), tag.value(), tag.cut(), tag.attribute(), false, tag.place()))
        .toList();
  }

  private static boolean has(List<PageTag> tags, String name) {
    return tags.stream().anyMatch(tag -> tag.name().equals(name));
  }

  private static List<PageTag> named(Element meta, String attribute, Place place) {
    List<PageTag> tags = new ArrayList<>();
    String held = meta.attr(attribute);
    // RDFa lets one attribute hold several names; most readers compare the whole of it.
    for (String name : held.strip().toLowerCase(Locale.ROOT).split("\\s+")) {
      if (name.startsWith("og:") && tags.size() < MOST_TAGS) {
        boolean alone = held.equalsIgnoreCase(name);
        tags.add(tag(name, meta.attr("content"), attribute, alone, place));
      }
    }
    return tags;
  }

  private static PageTag tag(
      String name, String content, String attribute, boolean alone, Place place) {
    String value = InvisibleText.strip(content);
    boolean cut = value.codePointCount(0, value.length()) > LONGEST_VALUE;
    String read = cut ? value.substring(0, value.offsetByCodePoints(0, LONGEST_VALUE)) : value;
    // ogp.me: og:image:url is identical to og:image.
    String known = name.equals("og:image:url") ? "og:image" : name;
    return new PageTag(known, read, cut, attribute, alone, place);
  }

  private static @Nullable String hint(Document document, List<PageTag> tags) {
    if (!tags.isEmpty()) {
      return null;
    }
    if (document.getElementsByTag("meta").stream().anyMatch(PageReader::isRefresh)) {
      return "the page forwards by meta refresh, which link previews do not follow";
    }
    boolean shell = document.body().text().length() < SHELL_TEXT;
    return shell && !document.getElementsByTag("script").isEmpty()
        ? "the page seems to be built by a script, which link previews do not run"
        : null;
  }

  private static boolean isRefresh(Element meta) {
    return meta.attr("http-equiv").strip().equalsIgnoreCase("refresh");
  }

  private static URI base(Document document, URI location) {
    return document.getElementsByTag("base").stream()
        .filter(base -> base.hasAttr("href"))
        .findFirst()
        .flatMap(base -> LenientUri.of(location, base.attr("href")))
        .orElse(location);
  }
}
