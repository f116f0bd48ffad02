package io.github.pluginconformance.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Threads that never keep the JVM alive. */
final class Daemons {

  private Daemons() {}

  static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Ends the threads and waits a moment, so that none is left behind unless it cannot be stopped.
   */
  static void end(ExecutorService threads) {
    threads.shutdownNow();
    try {
      boolean ignored = threads.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
