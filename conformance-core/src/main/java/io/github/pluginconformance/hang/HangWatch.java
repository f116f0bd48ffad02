package io.github.pluginconformance.hang;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;

/**
 * Looks at a thread again and again, and tells when it hangs: when it has computed or waited for
 * too long without a sign of life. A slow plugin or a busy machine is no hang.
 */
public final class HangWatch {

  private static final long UNKNOWN = -1;

  private final Patience patience;
  private final LongSupplier clock;
  private final ToLongFunction<Thread> processorTime;
  private long signs = UNKNOWN;
  private long silentSince;
  private long firstTaken = UNKNOWN;
  private long lastTaken;
  private long idleSince;

  public HangWatch(Patience patience) {
    this(patience, System::nanoTime, HangWatch::processorTime);
  }

  /**
   * @param clock nanoseconds of the wall clock
   * @param processorTime nanoseconds that a thread has taken
   */
  HangWatch(Patience patience, LongSupplier clock, ToLongFunction<Thread> processorTime) {
    this.patience = patience;
    this.clock = clock;
    this.processorTime = processorTime;
  }

  /**
   * Looks at the thread.
   *
   * @param signsSoFar how many signs of life there were
   * @return what it has done too long, and where it is, in words without foreign text
   */
  public Optional<String> look(Thread thread, long signsSoFar) {
    long now = clock.getAsLong();
    if (signsSoFar != signs) {
      signs = signsSoFar;
      silentSince = now;
      firstTaken = UNKNOWN;
      return Optional.empty();
    }
    return now - silentSince < patience.silence().toNanos()
        ? Optional.empty()
        : lookCloser(thread, now);
  }

  private Optional<String> lookCloser(Thread thread, long now) {
    long taken = processorTime.applyAsLong(thread);
    if (firstTaken == UNKNOWN) {
      firstTaken = taken;
      lastTaken = taken;
      idleSince = now;
    }
    if (taken - lastTaken > patience.nextToNone().toNanos()) {
      lastTaken = taken;
      idleSince = now;
    }
    if (taken - firstTaken >= patience.computing().toNanos()) {
      return Optional.of(
          "it took " + words(patience.computing()) + " of processor time" + OwnFault.place(thread));
    }
    return now - idleSince >= patience.waiting().toNanos()
        ? Optional.of("it did nothing for " + words(patience.waiting()) + OwnFault.place(thread))
        : Optional.empty();
  }

  private static String words(Duration duration) {
    return duration.toSeconds() > 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
  }

  /** By the clock where the machine does not tell. */
  private static long processorTime(Thread thread) {
    long taken = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
    return taken < 0 ? System.nanoTime() : taken;
  }
}
