package io.github.pluginconformance.http;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/** A few threads for what may be under way at once. */
final class RequestPool implements AutoCloseable {

  private final ThreadPoolExecutor threads;

  RequestPool(int size) {
    int most = Math.max(1, size);
    threads =
        new ThreadPoolExecutor(
            most,
            most,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Daemons.named("conformance-fetch"));
  }

  /** Lets no more than so many be under way from now on; what is under way goes on. */
  synchronized void narrow(int size) {
    if (size < threads.getCorePoolSize()) {
      threads.setCorePoolSize(size);
      threads.setMaximumPoolSize(size);
    }
  }

  /**
   * Does the same for every item and waits for all; results have the order of the items. If the
   * caller is interrupted, the items still open are told so, and the interrupt is set again at the
   * end.
   */
  <T, R> List<R> map(List<T> items, BiFunction<T, BooleanSupplier, R> work) {
    AtomicBoolean cancelled = new AtomicBoolean();
    List<Future<R>> futures = new ArrayList<>();
    for (T item : items) {
      futures.add(threads.submit(() -> work.apply(item, cancelled::get)));
    }
    List<R> results = new ArrayList<>();
    futures.forEach(future -> results.add(await(future, cancelled)));
    if (cancelled.get()) {
      Thread.currentThread().interrupt();
    }
    return List.copyOf(results);
  }

  private static <R> R await(Future<R> future, AtomicBoolean cancelled) {
    while (true) {
      try {
        return future.get();
      } catch (InterruptedException e) {
        cancelled.set(true);
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  @Override
  public void close() {
    Daemons.end(threads);
  }
}
