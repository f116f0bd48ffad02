package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.http.Origin;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.probe.RunContext;
import io.github.pluginconformance.wire.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * The user's browser during one sign-in: follows no redirect by itself, keeps cookies for this
 * sign-in alone, and remembers every exchange.
 */
final class Browser {

  private static final String USER_AGENT =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0"
          + " Safari/537.36";
  private static final String ACCEPT =
      "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  private final RunContext context;
  private final String purpose;
  private final CookieJar cookies = new CookieJar();
  private final List<Exchange> hops = new ArrayList<>();

  Browser(RunContext context, String purpose) {
    this.context = context;
    this.purpose = purpose;
  }

  Exchange open(URI address) {
    return send(Request.get(address, Request.Kind.OAUTH, purpose));
  }

  /** Sends a form from a page. */
  Exchange post(URI page, URI address, String form) {
    Request request =
        Request.get(address, Request.Kind.OAUTH, purpose)
            .withMethod("POST")
            .withBody("application/x-www-form-urlencoded", form)
            .withHeader("Origin", Origin.of(page).toString());
    boolean same = Origin.of(page).equals(Origin.of(address));
    return send(same ? request.withHeader("Referer", page.toASCIIString()) : request);
  }

  /** Every exchange so far. */
  List<Exchange> hops() {
    return List.copyOf(hops);
  }

  private Exchange send(Request request) {
    Request dressed = request.withHeader("User-Agent", USER_AGENT).withHeader("Accept", ACCEPT);
    Request full =
        cookies
            .fieldFor(request.uri())
            .map(field -> dressed.withHeader("Cookie", field))
            .orElse(dressed);
    Exchange exchange = context.fetcher().send(full);
    hops.add(exchange);
    exchange.received().ifPresent(answer -> cookies.keep(request.uri(), answer));
    return exchange;
  }
}
