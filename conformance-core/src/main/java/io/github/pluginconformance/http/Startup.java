package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import java.time.Duration;

/** Waits for a plugin that is still starting. */
public final class Startup {

  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 1000;

  private Startup() {}

  /**
   * Sends the request, and again as long as the connection is refused and the time is not over.
   * Anything else, wrong answers too, ends the wait. Each try is an exchange and counts against
   * {@code limits.requests}.
   *
   * @return the last exchange
   */
  public static Exchange await(Fetcher fetcher, Request request, Duration timeout) {
    long deadline = System.nanoTime() + timeout.toNanos();
    long pause = FIRST_PAUSE_MILLIS;
    Exchange exchange = fetcher.send(request);
    while (isRefused(exchange) && System.nanoTime() < deadline && slept(pause)) {
      pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
      exchange = fetcher.send(request);
    }
    return exchange;
  }

  private static boolean isRefused(Exchange exchange) {
    return exchange.failed().map(f -> f.kind() == FailureKind.CONNECT_REFUSED).orElse(false);
  }

  private static boolean slept(long millis) {
    try {
      Thread.sleep(millis);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
