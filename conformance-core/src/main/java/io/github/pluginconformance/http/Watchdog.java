package io.github.pluginconformance.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks after every exchange under way and ends those whose time is up. One tick looks at all of
 * them: a timer for each would wake the thread with every request.
 */
final class Watchdog implements HttpFetcher.Owned {

  private static final long TICK_MILLIS = 20;

  private final Set<InFlight> flights = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean ticks = new AtomicBoolean();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Daemons.named("conformance-watchdog"));

  /** Watches until it is told to leave off. */
  void watch(InFlight flight) {
    flights.add(flight);
    if (ticks.compareAndSet(false, true)) {
      var unused =
          thread.scheduleWithFixedDelay(
              () -> flights.forEach(InFlight::check),
              TICK_MILLIS,
              TICK_MILLIS,
              TimeUnit.MILLISECONDS);
    }
  }

  /** The exchange has ended. */
  void leave(InFlight flight) {
    flights.remove(flight);
  }

  @Override
  public void close() {
    Daemons.end(thread);
  }
}
