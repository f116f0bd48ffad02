package io.github.pluginconformance.probe;

import java.util.List;

/** Talks to the plugin and records what happened; judges nothing. */
public abstract class Probe {

  private final Phase phase;
  private final String area;
  private final List<String> serves;

  /** A probe that others build on; see {@link #serves()}. */
  protected Probe(Phase phase, String area) {
    this(phase, area, List.of());
  }

  /** A probe that gathers for some rules; see {@link #serves()}. */
  protected Probe(Phase phase, String area, List<String> serves) {
    this.phase = phase;
    this.area = area;
    this.serves = List.copyOf(serves);
  }

  /** When it runs. */
  public final Phase phase() {
    return phase;
  }

  /** The area whose evidence it gathers, such as {@code manifest}; for progress output. */
  public final String area() {
    return area;
  }

  /**
   * Beginnings of the ids of the rules that need what it gathers, such as {@code opengraph/}; it
   * does not run if none of them is selected. Empty for a probe that others build on.
   */
  public final List<String> serves() {
    return serves;
  }

  /**
   * Whether it sends nothing and only looks at what others have recorded: then it runs at the end
   * of a run that was stopped on the way too.
   */
  public boolean sendsNothing() {
    return false;
  }

  /** What it is called where it fails. */
  public String name() {
    return getClass().getSimpleName();
  }

  /**
   * Gathers. What it needs and does not find in the context (no document, no credential) makes it
   * return without a record.
   */
  public abstract void run(RunContext context);
}
