package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** Evaluates expressions; what leads nowhere is a missing node. */
final class Evaluating {

  private Evaluating() {}

  static JsonNode value(Expression expression, CardScope scope) {
    if (expression instanceof Expression.Constant constant) {
      return constant.value();
    }
    if (expression instanceof Expression.Reference reference) {
      JsonNode[] steps =
          reference.steps().stream().map(step -> value(step, scope)).toArray(JsonNode[]::new);
      return scope.value(reference.start(), steps);
    }
    Expression.Call call = (Expression.Call) expression;
    List<Expression> arguments = call.arguments();
    return switch (call.function()) {
      case "if" -> branch(arguments, scope);
      case "&&", "and" ->
          BooleanNode.valueOf(arguments.stream().allMatch(one -> holds(one, scope)));
      case "||", "or" -> BooleanNode.valueOf(arguments.stream().anyMatch(one -> holds(one, scope)));
      default ->
          CardFunctions.call(
              call.function(), arguments.stream().map(one -> value(one, scope)).toList());
    };
  }

  static boolean holds(Expression expression, CardScope scope) {
    return CardFunctions.isTrue(value(expression, scope));
  }

  private static JsonNode branch(List<Expression> arguments, CardScope scope) {
    if (arguments.size() != 3) {
      return MissingNode.getInstance();
    }
    return value(arguments.get(holds(arguments.get(0), scope) ? 1 : 2), scope);
  }
}
