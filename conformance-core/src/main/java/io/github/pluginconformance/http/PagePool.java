package io.github.pluginconformance.http;

import io.github.pluginconformance.wire.Exchange;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * Fetches pages and images. They only have to be served, so more of them are asked for at once than
 * of a plugin's operations, as a browser does; but only while each comes quickly. A server that
 * takes one after another would let the others wait at its door until their time is up.
 */
final class PagePool implements AutoCloseable {

  private static final int TIMES = 3;

  private static final Duration SLOW = Duration.ofSeconds(1);

  private final RequestPool threads;
  private final int atOnce;

  /**
   * @param atOnce how many of a plugin's operations may be under way at once
   */
  PagePool(int atOnce) {
    this.atOnce = Math.max(1, atOnce);
    // Who asks for one request after another gets that.
    this.threads = new RequestPool(this.atOnce == 1 ? 1 : TIMES * this.atOnce);
  }

  /** Whether these are pages and images alone. */
  static boolean isFor(List<Request> requests) {
    return requests.stream()
        .allMatch(one -> one.kind() == Request.Kind.PAGE || one.kind() == Request.Kind.IMAGE);
  }

  /** As {@link RequestPool#map}. */
  <T> List<Exchange> map(List<T> items, BiFunction<T, BooleanSupplier, Exchange> work) {
    return threads.map(
        items,
        (item, cancelled) -> {
          Exchange exchange = work.apply(item, cancelled);
          if (exchange.failed().isPresent() || exchange.took().compareTo(SLOW) > 0) {
            threads.narrow(atOnce);
          }
          return exchange;
        });
  }

  @Override
  public void close() {
    threads.close();
  }
}
