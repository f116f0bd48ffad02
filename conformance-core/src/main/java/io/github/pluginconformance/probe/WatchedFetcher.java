package io.github.pluginconformance.probe;

import io.github.pluginconformance.hang.SignsOfLife;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.RedirectRule;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * The fetcher as probes get it: what they send tells that they go on, and what was given up sends
 * nothing any more.
 */
public final class WatchedFetcher implements Fetcher, SignsOfLife {

  private final Fetcher fetcher;
  private final Set<Thread> givenUp = ConcurrentHashMap.newKeySet();
  private long turns;

  WatchedFetcher(Fetcher fetcher) {
    this.fetcher = fetcher;
  }

  @Override
  public Exchange send(Request request) {
    return watched(() -> fetcher.send(request));
  }

  @Override
  public List<Exchange> sendAll(List<Request> requests) {
    return watched(() -> fetcher.sendAll(requests));
  }

  @Override
  public Visit follow(Request request, RedirectRule rule) {
    return watched(() -> fetcher.follow(request, rule));
  }

  @Override
  public List<Visit> followAll(List<Request> requests, RedirectRule rule) {
    return watched(() -> fetcher.followAll(requests, rule));
  }

  private <T> T watched(Supplier<T> sending) {
    turn();
    T result = sending.get();
    turn();
    return result;
  }

  /**
   * The beginning or the end of a request. Nothing can slip in between: who has begun is not given
   * up, and who is given up does not begin.
   */
  private synchronized void turn() {
    if (givenUp.contains(Thread.currentThread())) {
      throw new GivenUpException();
    }
    turns++;
  }

  /** Each request is two signs, and each of many that were sent at once one more. */
  @Override
  public synchronized long count() {
    return turns + fetcher.requests();
  }

  @Override
  public synchronized boolean giveUp(Thread thread, long seen) {
    return count() == seen && givenUp.add(thread);
  }

  @Override
  public List<Exchange> journal() {
    return fetcher.journal();
  }

  @Override
  public int requests() {
    return fetcher.requests();
  }

  @Override
  public void allow(int requestsInAll) {
    fetcher.allow(requestsInAll);
  }

  @Override
  public void prolong(Duration lost) {
    fetcher.prolong(lost);
  }

  @Override
  public void close() {
    fetcher.close();
  }

  /** Ends what was given up and goes on after all. */
  private static final class GivenUpException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    GivenUpException() {
      super("this probe was given up, and sends nothing any more");
    }
  }
}
