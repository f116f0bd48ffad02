package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides where a redirect leads (RFC 9110, section 15.4). A body is never sent a second time: 303
 * goes on as GET, and so does a POST at 301 and 302, as every browser does; other redirects of a
 * request with side effects end the visit. A POST to an authorization server is never followed at
 * all.
 */
final class Redirects {

  private static final Set<Integer> STATUSES = Set.of(301, 302, 303, 307, 308);
  private static final Set<String> BOUND_HEADERS =
      Set.of("authorization", "cookie", "proxy-authorization", "x-api-key");
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private final Routes routes;
  private final int most;

  Redirects(Routes routes, int most) {
    this.routes = routes;
    this.most = most;
  }

  /** The next request, or why there is none. */
  record Step(Optional<Request> next, Optional<Failure> stopped) {

    static final Step END = new Step(Optional.empty(), Optional.empty());

    static Step to(Request request) {
      return new Step(Optional.of(request), Optional.empty());
    }

    static Step stop(FailureKind kind, String message) {
      return new Step(Optional.empty(), Optional.of(new Failure(kind, message)));
    }
  }

  Step after(Request request, List<Exchange> hops, RedirectRule rule) {
    ReceivedResponse response = hops.get(hops.size() - 1).response();
    if (response == null || !STATUSES.contains(response.status())) {
      return Step.END;
    }
    List<String> locations = response.headers("Location");
    return locations.size() == 1
        ? towards(request, response.status(), locations.get(0), hops, rule)
        : Step.stop(
            FailureKind.BAD_LOCATION,
            "a redirect ("
                + response.status()
                + ") with "
                + locations.size()
                + " Location headers");
  }

  private Step towards(
      Request request, int status, String location, List<Exchange> hops, RedirectRule rule) {
    URI next;
    try {
      next = routes.named(withoutFragment(leadsTo(request.uri(), location)));
    } catch (IllegalArgumentException e) {
      return Step.stop(
          FailureKind.BAD_LOCATION, "Location is no address: '" + HeadParser.cut(location) + "'");
    }
    Optional<Failure> objection = UriCheck.objection(next);
    if (objection.isPresent()) {
      return new Step(Optional.empty(), objection);
    }
    return limits(request, next, hops).orElseGet(() -> allowed(request, status, next, rule));
  }

  private static URI leadsTo(URI from, String location) {
    return UriReferences.resolve(from, UriReferences.ofField(location));
  }

  /** What no server sees leads nowhere else. */
  private static URI withoutFragment(URI uri) {
    String text = uri.toString();
    int hash = text.indexOf('#');
    return hash < 0 ? uri : URI.create(text.substring(0, hash));
  }

  private Optional<Step> limits(Request request, URI next, List<Exchange> hops) {
    if (hops.stream()
        .anyMatch(
            hop ->
                hop.request().uri().equals(next)
                    && hop.request().method().equals(request.method()))) {
      return Optional.of(
          Step.stop(FailureKind.REDIRECT_LOOP, "the redirects lead back to " + chain(hops, next)));
    }
    if (hops.size() > most) {
      return Optional.of(
          Step.stop(FailureKind.TOO_MANY_REDIRECTS, "more than " + most + " redirects"));
    }
    return Optional.empty();
  }

  private static String chain(List<Exchange> hops, URI next) {
    StringBuilder text = new StringBuilder();
    hops.forEach(hop -> text.append(hop.request().uri()).append(" -> "));
    return text.append(next).toString();
  }

  private Step allowed(Request request, int status, URI next, RedirectRule rule) {
    boolean asGet = status == 303 || (request.method().equals("POST") && status < 303);
    boolean stays = SAFE.contains(request.method()) || asGet;
    boolean oauthBody = request.kind() == Request.Kind.OAUTH && request.body().length > 0;
    if (!stays || oauthBody) {
      return Step.stop(
          FailureKind.CROSS_ORIGIN_REDIRECT,
          "a redirect ("
              + status
              + ") of "
              + request.method()
              + " to "
              + Origin.of(next)
              + " is not followed: its body is never sent twice");
    }
    if (!rule.allows(request.uri(), next)) {
      return Step.stop(
          FailureKind.CROSS_ORIGIN_REDIRECT,
          "the redirect from "
              + Origin.of(request.uri())
              + " to "
              + Origin.of(next)
              + " is not followed");
    }
    return Step.to(
        asGet ? bound(request.withMethod(get(request)), next, true) : bound(request, next, false));
  }

  private static String get(Request request) {
    return request.method().equals("HEAD") ? "HEAD" : "GET";
  }

  /** The request for the next hop: what belongs to one origin stays there. */
  private static Request bound(Request request, URI next, boolean withoutBody) {
    boolean same = Origin.of(request.uri()).equals(Origin.of(next));
    List<Header> headers =
        request.headers().stream()
            .filter(header -> same || !isBound(header))
            .filter(header -> !withoutBody || !isContent(header))
            .toList();
    byte[] body = withoutBody ? new byte[0] : request.body();
    return new Request(
        request.method(),
        next,
        headers,
        body,
        request.purpose(),
        request.kind(),
        same ? request.authorization() : null);
  }

  private static boolean isBound(Header header) {
    return BOUND_HEADERS.contains(header.name().toLowerCase(Locale.ROOT));
  }

  private static boolean isContent(Header header) {
    return header.name().toLowerCase(Locale.ROOT).startsWith("content-");
  }
}
