package io.github.pluginconformance.run;

import com.sun.management.ThreadMXBean;

/** What the thread of a run's probes has allocated, read while it is there. */
final class ProbesAllocation implements Progress {

  private final ThreadMXBean threads;
  private long bytes;

  ProbesAllocation(ThreadMXBean threads) {
    this.threads = threads;
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void areaStarted(String area) {
    // Nothing has been done yet.
  }

  @Override
  public void areaDone(String area, int requests) {
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("conformance-probes"))
        .mapToLong(thread -> threads.getThreadAllocatedBytes(thread.getId()))
        .forEach(allocated -> bytes = Math.max(bytes, allocated));
  }
}
