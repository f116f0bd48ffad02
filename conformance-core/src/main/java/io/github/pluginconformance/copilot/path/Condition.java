package io.github.pluginconformance.copilot.path;

import java.util.List;

/** What a filter asks of a child. */
sealed interface Condition {

  /** Holds where one of these does. */
  record AnyOf(List<Condition> conditions) implements Condition {}

  /** Holds where all of these do. */
  record AllOf(List<Condition> conditions) implements Condition {}

  /** Holds where the other does not. */
  record Not(Condition condition) implements Condition {}

  /** Holds where a query selects anything. */
  record Exists(Operand.Query query) implements Condition {}

  /** Holds where a function says so. */
  record Holds(Operand.Function function) implements Condition {}

  /** Holds where two values compare so: {@code ==, !=, <, <=, >} or {@code >=}. */
  record Compare(Operand left, String operator, Operand right) implements Condition {}
}
