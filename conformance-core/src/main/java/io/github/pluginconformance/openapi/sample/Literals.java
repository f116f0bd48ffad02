package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;

/** Values of the types that have very few. */
final class Literals {

  static final Sample NULL = new Sample(NullNode.getInstance(), Provenance.ENUM);

  private Literals() {}

  /**
   * {@code false} first: it seldom sets anything in motion. Both are listed by the type, so neither
   * counts as made up.
   */
  static Sample bool(Scope scope) {
    return new Sample(BooleanNode.valueOf(scope.salt() % 2 == 1), Provenance.ENUM);
  }
}
