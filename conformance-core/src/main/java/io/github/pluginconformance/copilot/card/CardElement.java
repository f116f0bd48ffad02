package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An object of a card that has a type: an element or an action.
 *
 * @param pointer where in the card
 */
public record CardElement(String pointer, String type, JsonNode node) {

  private static final int DEEPEST = 100;

  /** All of them, in the order of the card. */
  public static List<CardElement> in(JsonNode card) {
    List<CardElement> found = new ArrayList<>();
    look(card, "", 0, found);
    return found;
  }

  private static void look(JsonNode node, String pointer, int depth, List<CardElement> found) {
    if (node.path("type").isTextual()) {
      found.add(new CardElement(pointer, node.get("type").textValue(), node));
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (depth < DEEPEST && member.getValue().isContainerNode()) {
        look(member.getValue(), pointer + "/" + member.getKey(), depth + 1, found);
      }
    }
    for (int i = 0; node.isArray() && depth < DEEPEST && i < node.size(); i++) {
      look(node.get(i), pointer + "/" + i, depth + 1, found);
    }
  }
}
