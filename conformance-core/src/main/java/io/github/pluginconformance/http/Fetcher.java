package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Visit;
import java.time.Duration;
import java.util.List;

/**
 * Sends requests to the plugin under test and to what its answers link to, and keeps a record of
 * each. Never throws for what a server does: the exchange says what went wrong. No retries, no
 * cookies, no redirects but by the given rule.
 */
public interface Fetcher extends AutoCloseable {

  /** Sends one request and waits for its whole answer, within the limits. */
  Exchange send(Request request);

  /**
   * Sends several requests, some at once, as many as {@code limits.concurrency} allows. The
   * exchanges have the order and the ids of the list.
   */
  List<Exchange> sendAll(List<Request> requests);

  /**
   * Sends a request and follows redirects as the rule allows, at most five. Credentials stay with
   * the target's origin.
   */
  Visit follow(Request request, RedirectRule rule);

  /** Follows several, some at once; in the order of the list. */
  List<Visit> followAll(List<Request> requests, RedirectRule rule);

  /** Every exchange so far, by id. */
  List<Exchange> journal();

  /** How many exchanges there were so far. */
  default int requests() {
    return journal().size();
  }

  /**
   * Lets the run send at least so many requests in all, where its document asks for more than the
   * default.
   */
  default void allow(int requestsInAll) {}

  /** Does not count time that was lost by a fault of ours against the run's own. */
  default void prolong(Duration lost) {}

  @Override
  void close();
}
