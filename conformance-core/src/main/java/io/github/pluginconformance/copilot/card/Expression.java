package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What stands in <code>${…}</code>. */
sealed interface Expression {

  /** A value that is written down. */
  record Constant(JsonNode value) implements Expression {}

  /**
   * A value of the data.
   *
   * @param start the name it begins with: {@code $root}, {@code $data}, {@code $index} or a member
   * @param steps names and indexes behind it
   */
  record Reference(String start, List<Expression> steps) implements Expression {

    boolean isFromRoot() {
      return start.equals("$root");
    }
  }

  /** The value of a function or of an operator. */
  record Call(String function, List<Expression> arguments) implements Expression {}
}
