package io.github.pluginconformance.probe.operation.shape;

import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.meaning.Wording.Sense;
import io.github.pluginconformance.probe.Access;

/**
 * Whether an operation that acts may well take away or change what exists, whatever its method is.
 */
public final class Destruction {

  private Destruction() {}

  static boolean isLikely(OperationShape shape) {
    Sense sense = Wording.of(shape.operation());
    boolean taking = sense == Sense.DELETES || sense == Sense.CHANGES || saysSo(shape);
    return shape.access() == Access.ACT && taking;
  }

  /** Whether what is named is likely to be gone afterwards. */
  public static boolean takesAway(OperationShape shape) {
    return shape.access() == Access.ACT
        && (Wording.of(shape.operation()) == Sense.DELETES
            || Wording.ofSentence(shape.operation().summary()) == Sense.DELETES);
  }

  private static boolean saysSo(OperationShape shape) {
    Sense sense = Wording.ofSentence(shape.operation().summary());
    return sense == Sense.DELETES || sense == Sense.CHANGES;
  }
}
