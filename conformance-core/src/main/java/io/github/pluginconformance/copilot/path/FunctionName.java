package io.github.pluginconformance.copilot.path;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The functions of RFC 9535. */
enum FunctionName {
  LENGTH(1, false, true),
  COUNT(1, true, true),
  VALUE(1, true, true),
  MATCH(2, false, false),
  SEARCH(2, false, false);

  private final int arguments;
  private final boolean takesNodes;
  private final boolean givesValue;

  FunctionName(int arguments, boolean takesNodes, boolean givesValue) {
    this.arguments = arguments;
    this.takesNodes = takesNodes;
    this.givesValue = givesValue;
  }

  static Optional<FunctionName> of(String text) {
    return Arrays.stream(values())
        .filter(name -> name.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }

  /** How many arguments it takes. */
  int arguments() {
    return arguments;
  }

  /** Whether it gives a value, to be compared; the others are conditions. */
  boolean givesValue() {
    return givesValue;
  }

  /** Whether it takes this: the nodes of a query, or one value. */
  boolean takes(Operand operand) {
    if (operand instanceof Operand.Query query) {
      return takesNodes || query.isSingular();
    }
    return !takesNodes
        && (operand instanceof Operand.Literal
            || (operand instanceof Operand.Function function && function.name().givesValue));
  }
}
