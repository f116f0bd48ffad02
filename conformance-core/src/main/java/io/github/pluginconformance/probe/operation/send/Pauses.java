package io.github.pluginconformance.probe.operation.send;

import java.time.Duration;

/** Waits. A test's implementation only notes how long. */
@FunctionalInterface
public interface Pauses {

  /** Waits that long, or until the thread is interrupted (its flag stays set). */
  void pause(Duration howLong);

  /** Really waits. */
  static Pauses real() {
    return howLong -> {
      try {
        Thread.sleep(howLong.toMillis());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
