package io.github.pluginconformance.http;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Looks after every exchange under way and ends those whose time is up. */
final class Watchdog implements HttpFetcher.Owned {

  private static final long TICK_MILLIS = 20;

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Daemons.named("conformance-watchdog"));

  Watchdog() {
    thread.setRemoveOnCancelPolicy(true);
  }

  /** Watches until the future is cancelled. */
  Future<?> watch(InFlight flight) {
    return thread.scheduleWithFixedDelay(
        flight::check, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    Daemons.end(thread);
  }
}
