package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds what a template must be given. Values that it can do without are left out: in conditions,
 * in {@code if} and {@code coalesce}, and below {@code $data}, where names mean something else.
 */
public final class CardBindings {

  /** What is made for values that may be missing. */
  private static final Set<String> FORGIVING =
      Set.of("if", "coalesce", "exists", "empty", "==", "!=", "equals", "&&", "||", "!");

  private static final int DEEPEST = 100;

  private final Map<String, CardBinding> found = new LinkedHashMap<>();

  private CardBindings() {}

  /** Each value that is needed, once for each expression. */
  public static List<CardBinding> of(JsonNode template) {
    CardBindings bindings = new CardBindings();
    bindings.look(template, "", 0);
    return List.copyOf(bindings.found.values());
  }

  private void look(JsonNode element, String pointer, int depth) {
    if (element.isTextual()) {
      TextTemplate.parts(element.textValue()).stream()
          .filter(TextTemplate.Part::expression)
          .forEach(part -> look(part, pointer));
    } else if (depth < DEEPEST && element.isArray()) {
      for (int i = 0; i < element.size(); i++) {
        look(element.get(i), pointer + "/" + i, depth + 1);
      }
    } else if (depth < DEEPEST && !element.has("$data")) {
      for (Map.Entry<String, JsonNode> member : element.properties()) {
        if (!member.getKey().equals("$when")) {
          look(member.getValue(), pointer + "/" + member.getKey(), depth + 1);
        }
      }
    }
  }

  private void look(TextTemplate.Part part, String pointer) {
    try {
      needed(ExpressionParser.read(part.text()), part, pointer);
    } catch (UnreadableExpressionException unknown) {
      // What cannot be read here is told where cards are filled in.
    }
  }

  private void needed(Expression expression, TextTemplate.Part part, String pointer) {
    if (expression instanceof Expression.Reference reference) {
      add(reference, part, pointer);
    } else if (expression instanceof Expression.Call call && !FORGIVING.contains(call.function())) {
      call.arguments().forEach(argument -> needed(argument, part, pointer));
    }
  }

  private void add(Expression.Reference reference, TextTemplate.Part part, String pointer) {
    List<JsonNode> steps = steps(reference);
    if (!steps.isEmpty() && !reference.start().equals("$index")) {
      String path = steps.stream().map(JsonNode::asText).collect(Collectors.joining("."));
      CardBinding binding =
          new CardBinding(pointer, part.asWritten(), path, reference.isFromRoot(), steps);
      found.putIfAbsent(path + "\n" + part.text(), binding);
    }
  }

  private static List<JsonNode> steps(Expression.Reference reference) {
    List<JsonNode> steps = new ArrayList<>();
    if (!reference.start().startsWith("$")) {
      steps.add(TextNode.valueOf(reference.start()));
    }
    for (Expression step : reference.steps()) {
      if (!(step instanceof Expression.Constant constant)) {
        return steps;
      }
      steps.add(constant.value());
    }
    return steps;
  }
}
