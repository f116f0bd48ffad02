package io.github.pluginconformance.testing;

import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import io.github.pluginconformance.wire.Visit;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Answers from a script, without a network. What the script does not know is a host that cannot be
 * found.
 */
public final class StubFetcher implements Fetcher {

  /** What comes of a request: an answer, a failure, or both. */
  public record Canned(
      @Nullable ReceivedResponse response, @Nullable Failure failure, Duration took) {

    /** A whole answer. */
    public static Canned answer(int status, String contentType, byte[] body) {
      return answer(status, List.of(new Header("Content-Type", contentType)), body);
    }

    /** A whole answer with these headers. */
    public static Canned answer(int status, List<Header> headers, byte[] body) {
      return new Canned(
          new ReceivedResponse(status, headers, body, false, List.of()),
          null,
          Duration.ofMillis(5));
    }

    /** A redirect. */
    public static Canned redirect(String location) {
      return answer(302, List.of(new Header("Location", location)), new byte[0]);
    }

    /** No answer. */
    public static Canned failure(FailureKind kind) {
      return new Canned(null, new Failure(kind, "as scripted"), Duration.ofMillis(5));
    }

    /** The same answer with a fault of the wire beside it. */
    public Canned despite(FailureKind kind) {
      ReceivedResponse old = response;
      if (old == null) {
        return this;
      }
      List<Failure> faults = List.of(new Failure(kind, "as scripted"));
      return new Canned(
          new ReceivedResponse(old.status(), old.headers(), old.body(), old.truncated(), faults),
          failure,
          took);
    }

    /** The same after a while. */
    public Canned after(Duration time) {
      return new Canned(response, failure, time);
    }

    /** The same with one more header field. */
    public Canned with(String name, String value) {
      ReceivedResponse old = response;
      if (old == null) {
        return this;
      }
      List<Header> headers = new ArrayList<>(old.headers());
      headers.add(new Header(name, value));
      return new Canned(
          new ReceivedResponse(old.status(), headers, old.body(), old.truncated(), old.faults()),
          failure,
          took);
    }
  }

  private record Line(Predicate<Request> when, Canned then) {}

  private final Deque<Line> script = new ArrayDeque<>();
  private final List<Exchange> journal = new ArrayList<>();

  /** Scripts what comes of a request to an address; later lines win. */
  public StubFetcher on(String address, Canned canned) {
    return on(request -> request.uri().toString().equals(address), canned);
  }

  /** Scripts what comes of some requests; later lines win. */
  public StubFetcher on(Predicate<Request> when, Canned canned) {
    script.push(new Line(when, canned));
    return this;
  }

  @Override
  public Exchange send(Request request) {
    Canned canned =
        script.stream()
            .filter(line -> line.when().test(request))
            .findFirst()
            .map(Line::then)
            .orElse(Canned.failure(FailureKind.DNS_FAILED));
    SentRequest sent =
        new SentRequest(
            request.method(), request.uri(), request.uri(), request.headers(), request.body());
    Exchange exchange =
        new Exchange(
            journal.size() + 1,
            request.purpose(),
            sent,
            canned.response(),
            canned.failure(),
            canned.took());
    journal.add(exchange);
    return exchange;
  }

  @Override
  public List<Exchange> sendAll(List<Request> requests) {
    return requests.stream().map(this::send).toList();
  }

  @Override
  public Visit follow(Request request, RedirectRule rule) {
    List<Exchange> hops = new ArrayList<>();
    URI at = request.uri();
    while (true) {
      Exchange exchange = send(moved(request, at));
      hops.add(exchange);
      String location =
          exchange.received().flatMap(response -> response.header("Location")).orElse(null);
      if (location == null) {
        return new Visit(List.copyOf(hops), null);
      }
      URI next = at.resolve(location);
      if (!rule.allows(at, next)) {
        return new Visit(
            List.copyOf(hops),
            new Failure(FailureKind.CROSS_ORIGIN_REDIRECT, "not followed: " + next));
      }
      at = next;
    }
  }

  private static Request moved(Request request, URI uri) {
    return new Request(
        request.method(),
        uri,
        request.headers(),
        request.body(),
        request.purpose(),
        request.kind(),
        request.authorization());
  }

  @Override
  public List<Visit> followAll(List<Request> requests, RedirectRule rule) {
    return requests.stream().map(request -> follow(request, rule)).toList();
  }

  @Override
  public List<Exchange> journal() {
    return List.copyOf(journal);
  }

  @Override
  public void close() {}
}
