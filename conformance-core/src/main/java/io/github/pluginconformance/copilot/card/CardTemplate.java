package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Fills a template in with the data of one item. */
public final class CardTemplate {

  /** Lists in lists multiply what comes out. */
  private static final int MOST = 20_000;

  private static final int DEEPEST = 100;
  private static final String DATA = "$data";
  private static final String WHEN = "$when";

  private final Set<String> left = new LinkedHashSet<>();
  private final Set<String> undecided = new LinkedHashSet<>();
  private int made;

  private CardTemplate() {}

  /**
   * Fills a template in.
   *
   * @param selected all data that was selected, of which the item is a part
   */
  public static CardExpansion expand(JsonNode template, JsonNode item, JsonNode selected) {
    CardTemplate filling = new CardTemplate();
    List<JsonNode> cards = filling.elements(template, new CardScope(item, item, selected, 0), 0);
    JsonNode card = cards.isEmpty() ? MissingNode.getInstance() : cards.get(0);
    return new CardExpansion(card, List.copyOf(filling.left), List.copyOf(filling.undecided));
  }

  /** What an element becomes: several where it is repeated, none where its condition fails. */
  private List<JsonNode> elements(JsonNode element, CardScope scope, int depth) {
    if (++made > MOST || depth > DEEPEST) {
      undecided.add("a card of this size");
      return List.of();
    }
    if (!element.isObject() || !element.has(DATA)) {
      return isShown(element, scope) ? List.of(filled(element, scope, depth)) : List.of();
    }
    JsonNode data = bound(element.get(DATA), scope, depth);
    List<JsonNode> elements = new ArrayList<>();
    if (!data.isArray()) {
      addIfShown(element, scope.within(data, 0), depth, elements);
    }
    for (int i = 0; data.isArray() && i < data.size(); i++) {
      addIfShown(element, scope.within(data.get(i), i), depth, elements);
    }
    return elements;
  }

  private void addIfShown(JsonNode element, CardScope scope, int depth, List<JsonNode> elements) {
    if (!CardFunctions.isNothing(scope.data()) && isShown(element, scope) && made <= MOST) {
      elements.add(filled(element, scope, depth));
    }
  }

  private JsonNode bound(JsonNode data, CardScope scope, int depth) {
    return data.isTextual() ? text(data.textValue(), scope, false) : filled(data, scope, depth);
  }

  private boolean isShown(JsonNode element, CardScope scope) {
    JsonNode when = element.path(WHEN);
    return when.isMissingNode()
        || CardFunctions.isTrue(when.isTextual() ? text(when.textValue(), scope, false) : when);
  }

  private JsonNode filled(JsonNode element, CardScope scope, int depth) {
    if (element.isTextual()) {
      return text(element.textValue(), scope, true);
    }
    if (element.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      element.forEach(one -> array.addAll(elements(one, scope, depth + 1)));
      return array;
    }
    return element.isObject() ? object(element, scope, depth) : element;
  }

  private JsonNode object(JsonNode element, CardScope scope, int depth) {
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> member : element.properties()) {
      if (!member.getKey().equals(DATA) && !member.getKey().equals(WHEN)) {
        List<JsonNode> values = elements(member.getValue(), scope, depth + 1);
        values.stream().findFirst().ifPresent(value -> object.set(member.getKey(), value));
      }
    }
    return object;
  }

  /** One expression alone keeps its type. */
  private JsonNode text(String text, CardScope scope, boolean kept) {
    List<TextTemplate.Part> parts = TextTemplate.parts(text);
    if (parts.size() == 1) {
      return part(parts.get(0), scope, kept);
    }
    StringBuilder whole = new StringBuilder();
    parts.forEach(part -> whole.append(CardFunctions.text(part(part, scope, kept))));
    return TextNode.valueOf(whole.toString());
  }

  /**
   * @param kept whether an expression that leads nowhere stays as it is written
   */
  private JsonNode part(TextTemplate.Part part, CardScope scope, boolean kept) {
    if (!part.expression()) {
      return TextNode.valueOf(part.text());
    }
    try {
      JsonNode value = Evaluating.value(ExpressionParser.read(part.text()), scope);
      return value.isMissingNode() && kept ? leave(part) : value;
    } catch (UnreadableExpressionException unknown) {
      undecided.add(String.valueOf(unknown.getMessage()));
      return TextNode.valueOf("…");
    }
  }

  private JsonNode leave(TextTemplate.Part part) {
    left.add(part.asWritten());
    return TextNode.valueOf(part.asWritten());
  }
}
