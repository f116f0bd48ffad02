package io.github.pluginconformance.hang;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A thread for one piece of work after another, with a stack for deep documents. What hangs is
 * given up with its thread, and the next piece gets a new one.
 */
public final class Worker implements AutoCloseable {

  /** Deep documents are walked recursively; a thread's own stack is too small for them. */
  public static final long STACK_BYTES = 8L << 20;

  private final String name;
  private ThreadPoolExecutor thread;

  /**
   * @param name of the thread
   */
  public Worker(String name) {
    this.name = name;
    this.thread = start();
  }

  /**
   * Does the work and waits for it. If the caller is interrupted the work is told so, and the
   * interrupt is set again at the end.
   *
   * @throws HangException if it was given up; it says why
   * @throws ExecutionException if it has failed
   */
  public <T extends @Nullable Object> T call(Callable<T> work, Patience patience, SignsOfLife signs)
      throws HangException, ExecutionException {
    Caller caller = new Caller();
    AtomicReference<Thread> doer = new AtomicReference<>();
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              doer.set(Thread.currentThread());
              caller.passOn(Thread.currentThread());
              return work.call();
            });
    thread.execute(task);
    try {
      return await(task, doer, caller, patience, signs);
    } finally {
      caller.restore();
    }
  }

  private <T extends @Nullable Object> T await(
      FutureTask<T> task,
      AtomicReference<Thread> doer,
      Caller caller,
      Patience patience,
      SignsOfLife signs)
      throws HangException, ExecutionException {
    HangWatch watch = new HangWatch(patience);
    while (true) {
      try {
        return task.get(patience.tick().toNanos(), TimeUnit.NANOSECONDS);
      } catch (InterruptedException told) {
        caller.interrupted(doer.get());
      } catch (TimeoutException goesOn) {
        Thread at = doer.get();
        if (at != null) {
          long seen = signs.count();
          Optional<String> hang =
              watch.look(at, seen).or(() -> caller.isOver(patience.afterInterrupt(), at));
          if (hang.isPresent() && signs.giveUp(at, seen)) {
            renew();
            throw new HangException(hang.get());
          }
        }
      }
    }
  }

  private void renew() {
    thread.shutdownNow();
    thread = start();
  }

  private ThreadPoolExecutor start() {
    return new ThreadPoolExecutor(
        1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), this::thread);
  }

  private Thread thread(Runnable work) {
    Thread made = new Thread(null, work, name, STACK_BYTES);
    made.setDaemon(true);
    return made;
  }

  /** Ends the thread; it does nothing by then. */
  @Override
  public void close() {
    thread.shutdownNow();
  }
}
