package io.github.pluginconformance.hang;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who waits for a piece of work, and whether that was told to stop. */
final class Caller {

  private boolean interrupted = Thread.interrupted();
  private long since = System.nanoTime();

  /** In the thread of the work, before it begins. */
  synchronized void passOn(Thread doer) {
    if (interrupted) {
      doer.interrupt();
    }
  }

  synchronized void interrupted(@Nullable Thread doer) {
    if (!interrupted) {
      since = System.nanoTime();
    }
    interrupted = true;
    if (doer != null) {
      doer.interrupt();
    }
  }

  /** Whether the work goes on although it was told to end so long ago. */
  synchronized Optional<String> isOver(Duration patience, Thread doer) {
    return interrupted && System.nanoTime() - since > patience.toNanos()
        ? Optional.of(
            "it went on for "
                + patience.toSeconds()
                + " s after the run was stopped"
                + OwnFault.place(doer))
        : Optional.empty();
  }

  /** In the thread of the caller, at the end. */
  void restore() {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
