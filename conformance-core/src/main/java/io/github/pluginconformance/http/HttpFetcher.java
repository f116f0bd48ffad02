package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The fetcher over real sockets. */
final class HttpFetcher implements Fetcher {

  /** Something that ends with the fetcher. */
  interface Owned extends AutoCloseable {
    @Override
    void close();
  }

  private final Sender sender;
  private final Redirects redirects;
  private final Budget budget;
  private final IssuedByServer issued;
  private final Journal journal;
  private final RequestPool requestPool;
  private final PagePool pages;
  private final List<Owned> owned;
  private final AtomicInteger lastId;
  private volatile boolean closed;

  HttpFetcher(
      Sender sender,
      Redirects redirects,
      Budget budget,
      IssuedByServer issued,
      Journal journal,
      RequestPool requestPool,
      PagePool pages,
      List<Owned> owned) {
    this.lastId = new AtomicInteger(journal.size());
    this.sender = sender;
    this.redirects = redirects;
    this.budget = budget;
    this.issued = issued;
    this.journal = journal;
    this.requestPool = requestPool;
    this.pages = pages;
    this.owned = List.copyOf(owned);
  }

  @Override
  public void allow(int requestsInAll) {
    budget.allow(requestsInAll);
  }

  @Override
  public void prolong(Duration lost) {
    budget.prolong(lost);
  }

  @Override
  public Exchange send(Request request) {
    Thread caller = Thread.currentThread();
    return done(request, sender.send(numbered(request), () -> closed || caller.isInterrupted()));
  }

  @Override
  public List<Exchange> sendAll(List<Request> requests) {
    if (requests.size() == 1) {
      return List.of(send(requests.get(0)));
    }
    List<Sender.NumberedRequest> all = requests.stream().map(this::numbered).toList();
    return PagePool.isFor(requests)
        ? pages.map(all, this::sendOne)
        : requestPool.map(all, this::sendOne);
  }

  private Exchange sendOne(Sender.NumberedRequest numbered, BooleanSupplier cancelled) {
    return done(
        numbered.request(), sender.send(numbered, () -> closed || cancelled.getAsBoolean()));
  }

  private Exchange done(Request request, Exchange exchange) {
    issued.hide(request, exchange);
    journal.add(exchange);
    return exchange;
  }

  @Override
  public Visit follow(Request request, RedirectRule rule) {
    return followAll(List.of(request), rule).get(0);
  }

  @Override
  public List<Visit> followAll(List<Request> requests, RedirectRule rule) {
    List<Journey> journeys = requests.stream().map(Journey::new).toList();
    // Hop by hop for all at once, so that the numbers of exchanges do not depend on who is faster.
    for (List<Journey> open = journeys; !open.isEmpty(); open = stillOpen(journeys)) {
      List<Exchange> answers = sendAll(open.stream().map(Journey::request).toList());
      for (int i = 0; i < answers.size(); i++) {
        open.get(i).arrived(answers.get(i), redirects, rule);
      }
    }
    return journeys.stream().map(Journey::visit).toList();
  }

  private static List<Journey> stillOpen(List<Journey> journeys) {
    return journeys.stream().filter(Journey::goesOn).toList();
  }

  /** The record of exchanges, for a fetcher that goes on with it. */
  Journal record() {
    return journal;
  }

  @Override
  public int requests() {
    return journal.size();
  }

  @Override
  public List<Exchange> journal() {
    return journal.all();
  }

  @Override
  public void close() {
    closed = true;
    requestPool.close();
    pages.close();
    owned.forEach(Owned::close);
  }

  private Sender.NumberedRequest numbered(Request request) {
    URI uri = request.uri();
    Optional<Failure> objection =
        UriCheck.objection(uri).or(() -> RequestHead.objection(request)).or(budget::take);
    return new Sender.NumberedRequest(lastId.incrementAndGet(), request, objection.orElse(null));
  }

  /** One visit while it lasts. */
  private static final class Journey {

    private final List<Exchange> hops = new ArrayList<>();
    private Request request;
    private boolean open = true;
    private @Nullable Failure stopped;

    Journey(Request request) {
      this.request = request;
    }

    Request request() {
      return request;
    }

    boolean goesOn() {
      return open;
    }

    void arrived(Exchange exchange, Redirects redirects, RedirectRule rule) {
      hops.add(exchange);
      Redirects.Step step = redirects.after(request, hops, rule);
      open = step.next().isPresent();
      stopped = step.stopped().orElse(null);
      request = step.next().orElse(request);
    }

    Visit visit() {
      return new Visit(List.copyOf(hops), stopped);
    }
  }
}
