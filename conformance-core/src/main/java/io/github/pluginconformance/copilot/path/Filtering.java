package io.github.pluginconformance.copilot.path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** Tells whether a condition holds; a value that there is not is a missing node. */
final class Filtering {

  private final Selection selection;

  Filtering(Selection selection) {
    this.selection = selection;
  }

  boolean holds(Condition condition, JsonNode current) {
    if (condition instanceof Condition.AnyOf any) {
      return any.conditions().stream().anyMatch(one -> holds(one, current));
    }
    if (condition instanceof Condition.AllOf all) {
      return all.conditions().stream().allMatch(one -> holds(one, current));
    }
    if (condition instanceof Condition.Not not) {
      return !holds(not.condition(), current);
    }
    if (condition instanceof Condition.Exists exists) {
      return !selection.of(exists.query(), current).isEmpty();
    }
    if (condition instanceof Condition.Compare compare) {
      return Comparing.holds(
          value(compare.left(), current), compare.operator(), value(compare.right(), current));
    }
    throw new Undecidable("the functions match and search are not evaluated");
  }

  private JsonNode value(Operand operand, JsonNode current) {
    if (operand instanceof Operand.Literal literal) {
      return literal.value();
    }
    if (operand instanceof Operand.Query query) {
      return single(selection.of(query, current));
    }
    return value((Operand.Function) operand, current);
  }

  private JsonNode value(Operand.Function function, JsonNode current) {
    Operand argument = function.arguments().get(0);
    return switch (function.name()) {
      case LENGTH -> length(value(argument, current));
      case COUNT -> IntNode.valueOf(nodes(argument, current).size());
      case VALUE -> single(nodes(argument, current));
      case MATCH, SEARCH -> throw new Undecidable("the functions match and search give no value");
    };
  }

  private List<JsonNode> nodes(Operand argument, JsonNode current) {
    return selection.of((Operand.Query) argument, current);
  }

  private static JsonNode single(List<JsonNode> nodes) {
    return nodes.size() == 1 ? nodes.get(0) : MissingNode.getInstance();
  }

  private static JsonNode length(JsonNode value) {
    if (value.isTextual()) {
      String text = value.textValue();
      return IntNode.valueOf(text.codePointCount(0, text.length()));
    }
    return value.isContainerNode() ? IntNode.valueOf(value.size()) : MissingNode.getInstance();
  }
}
