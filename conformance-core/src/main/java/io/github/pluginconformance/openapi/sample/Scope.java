package io.github.pluginconformance.openapi.sample;

/**
 * Where in a value a part is being made.
 *
 * @param name of the property or parameter; of the array for its items
 * @param depth how many objects and arrays are around it
 * @param salt differs for parts that have to differ
 */
record Scope(String name, int depth, int salt) {

  /** Beyond this depth nothing is added that may be left out. */
  static final int FREE_DEPTH = 3;

  private static final int MOST_DEPTH = 12;

  static Scope top(String name) {
    return new Scope(name, 0, 0);
  }

  Scope property(String property) throws CannotSample {
    return deeper(property, salt);
  }

  Scope item(int index) throws CannotSample {
    return deeper(name, salt + index);
  }

  boolean isDeep() {
    return depth >= FREE_DEPTH;
  }

  private Scope deeper(String part, int otherSalt) throws CannotSample {
    if (depth >= MOST_DEPTH) {
      throw new CannotSample(
          "the schema asks for objects inside objects more than " + MOST_DEPTH + " deep");
    }
    return new Scope(part, depth + 1, otherSalt);
  }
}
