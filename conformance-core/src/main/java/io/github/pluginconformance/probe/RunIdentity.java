package io.github.pluginconformance.probe;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * The name under which a run acts, which no other run has: {@code conformance-<seed>-<run>}.
 *
 * @param seed the seed of the settings
 * @param run ten lower-case letters, drawn anew for each run; letters alone, so that they fit most
 *     patterns
 */
public record RunIdentity(long seed, String run) {

  private static final int LETTERS = 10;

  /** An identity drawn from the given source, so that a test can fix it. */
  public static RunIdentity of(long seed, RandomGenerator random) {
    StringBuilder run = new StringBuilder(LETTERS);
    for (int i = 0; i < LETTERS; i++) {
      run.append((char) ('a' + random.nextInt(26)));
    }
    return new RunIdentity(seed, run.toString());
  }

  /** An identity that differs from those of all other runs, also on other machines. */
  public static RunIdentity unique(long seed) {
    return of(seed, new SecureRandom());
  }

  /** What stands for the identity of a run that is only planned: {@code conformance-<seed>-run}. */
  public static RunIdentity planned(long seed) {
    return new RunIdentity(seed, "run");
  }

  /** The whole name. */
  public String name() {
    return "conformance-" + seed + "-" + run;
  }
}
