package io.github.pluginconformance.probe.opengraph;

import io.github.pluginconformance.evidence.manifest.OwnDomain;
import io.github.pluginconformance.evidence.manifest.RegistrableDomains;
import io.github.pluginconformance.evidence.opengraph.LinkPage;
import io.github.pluginconformance.evidence.opengraph.LinkPreview;
import io.github.pluginconformance.evidence.opengraph.LinkPreviews;
import io.github.pluginconformance.evidence.opengraph.LinkSeen;
import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.http.domain.RegistrableDomain;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows links, reads their pages, and fetches what the pages name. One for a run. */
final class LinkLook {

  /** A link on the way to its evidence. */
  private record Page(FoundLink link, URI uri, Visit visit, PageReader.@Nullable Read read) {

    Optional<URI> named(String tag) {
      PageReader.Read known = read;
      return known == null
          ? Optional.empty()
          : known.page().value(tag).flatMap(value -> LenientUri.of(known.base(), value));
    }

    URI end() {
      return visit.last().request().uri();
    }
  }

  private final List<LinkSeen> seen = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private @Nullable LinkChoice choice;
  private @Nullable LinkVisits visits;

  LinkChoice choice(RunContext context) {
    LinkChoice made = choice;
    if (made == null) {
      made = new LinkChoice(context.settings().links(), context.settings().target());
      choice = made;
    }
    return made;
  }

  /** Looks at more links; everything that was seen in the run so far. */
  List<LinkSeen> at(RunContext context, List<FoundLink> links, UrlTemplates templates) {
    LinkVisits fetched = visits(context);
    fetched.fetch(Kind.PAGE, addresses(links), "link preview");
    List<Page> fresh = links.stream().flatMap(link -> read(link, fetched).stream()).toList();
    fetched.fetch(Kind.IMAGE, named(fresh, "og:image"), "preview image");
    fetched.fetch(Kind.PAGE, named(fresh, "og:url"), "canonical page of a preview");
    fetched.fetch(Kind.PAGE, robots(fresh), "robots.txt");
    links.stream().filter(link -> link.uri() == null).map(LinkLook::invalid).forEach(seen::add);
    fresh.forEach(page -> seen.add(seen(page, fetched, templates)));
    pages.addAll(fresh);
    recordDomains(context);
    recordPreviews(context, fetched);
    return List.copyOf(seen);
  }

  private LinkVisits visits(RunContext context) {
    LinkVisits made = visits;
    if (made == null) {
      made = new LinkVisits(context.fetcher(), context.settings().target());
      visits = made;
    }
    return made;
  }

  private static List<URI> addresses(List<FoundLink> links) {
    return links.stream().map(FoundLink::uri).filter(Objects::nonNull).toList();
  }

  private static Optional<Page> read(FoundLink link, LinkVisits fetched) {
    URI uri = link.uri();
    return uri == null
        ? Optional.empty()
        : fetched.of(Kind.PAGE, uri).map(visit -> new Page(link, uri, visit, read(visit)));
  }

  private static PageReader.@Nullable Read read(Visit visit) {
    ReceivedResponse response = visit.last().response();
    if (response == null || response.status() != 200 || !LinkSeen.isRead(visit)) {
      return null;
    }
    return PageReader.isPage(response)
        ? PageReader.read(response, visit.last().request().uri())
        : null;
  }

  private static List<URI> named(List<Page> pages, String tag) {
    return pages.stream().flatMap(page -> page.named(tag).stream()).distinct().toList();
  }

  private static List<URI> robots(List<Page> pages) {
    return pages.stream()
        .filter(page -> page.read() != null)
        .map(page -> Robots.fileFor(page.uri()))
        .distinct()
        .toList();
  }

  private static LinkSeen invalid(FoundLink link) {
    String subject = "a link in the answer of " + link.operation();
    return new LinkSeen(
        link.text(), subject, link.operation(), false, null, null, null, null, null);
  }

  private static LinkSeen seen(Page page, LinkVisits fetched, UrlTemplates templates) {
    PageReader.Read read = page.read();
    return new LinkSeen(
        page.link().text(),
        templates.of(page.uri()),
        page.link().operation(),
        page.link().apiResource(),
        page.visit(),
        read == null ? null : read.page(),
        page.named("og:image").flatMap(uri -> fetched.of(Kind.IMAGE, uri)).orElse(null),
        page.named("og:url").flatMap(uri -> fetched.of(Kind.PAGE, uri)).orElse(null),
        fetched
            .of(Kind.PAGE, Robots.fileFor(page.uri()))
            .map(file -> Robots.judge(file, page.uri()))
            .orElse(null));
  }

  /** Adds the domains of the hosts that links lead to, for the rules. */
  private void recordDomains(RunContext context) {
    Map<String, String> domains = new TreeMap<>();
    context
        .evidence()
        .part(RegistrableDomains.class)
        .ifPresent(known -> domains.putAll(known.byHost()));
    pages.stream()
        .flatMap(page -> Stream.concat(Stream.of(page.uri(), page.end()), canonical(page)))
        .map(OwnDomain::hostOf)
        .distinct()
        .filter(host -> !domains.containsKey(host))
        .forEach(host -> RegistrableDomain.of(host).ifPresent(name -> domains.put(host, name)));
    context.evidence().record(new RegistrableDomains(Map.copyOf(domains)));
  }

  private static Stream<URI> canonical(Page page) {
    return page.named("og:url").stream();
  }

  private void recordPreviews(RunContext context, LinkVisits fetched) {
    LinkPreviews previews =
        new LinkPreviews(pages.stream().flatMap(page -> preview(page, fetched).stream()).toList());
    context.evidence().record(previews);
  }

  private static Optional<LinkPreview> preview(Page page, LinkVisits fetched) {
    PageReader.Read read = page.read();
    if (read == null) {
      return Optional.empty();
    }
    LinkPage tags = read.page();
    return Optional.of(
        new LinkPreview(
            page.link().text(),
            tags.value("og:site_name").orElse(null),
            tags.value("og:title").orElse(null),
            tags.value("og:description").orElse(null),
            tags.value("og:image").orElse(null),
            tags.value("og:url").orElse(null),
            page.named("og:image")
                .flatMap(uri -> fetched.of(Kind.IMAGE, uri))
                .flatMap(Thumbnails::of)
                .orElse(null)));
  }
}
