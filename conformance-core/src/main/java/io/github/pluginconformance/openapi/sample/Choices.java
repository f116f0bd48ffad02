package io.github.pluginconformance.openapi.sample;

/**
 * Decides between alternatives. The first attempts take the first, second, third … alternative
 * everywhere; later ones mix them.
 *
 * @param attempt counts from 0
 * @param seed of the run
 */
record Choices(int attempt, long seed) {

  private static final int UNIFORM = 6;

  /** How far to turn a list of equal alternatives: the first attempts take it as it stands. */
  int turn() {
    return Math.max(0, attempt - UNIFORM);
  }

  /** A number from 0 to {@code count - 1} for the alternatives at a pointer. */
  int pick(String pointer, int count, int salt) {
    if (attempt < UNIFORM) {
      return (attempt + salt) % count;
    }
    long mixed = (seed * 31 + pointer.hashCode()) * 31 + attempt * 7919L + salt;
    mixed ^= mixed >>> 33;
    mixed *= 0xff51afd7ed558ccdL;
    mixed ^= mixed >>> 33;
    return (int) Math.floorMod(mixed, (long) count);
  }
}
