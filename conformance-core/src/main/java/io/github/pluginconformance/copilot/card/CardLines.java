package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what a card shows, from top to bottom, without its layout. */
public final class CardLines {

  private static final int DEEPEST = 100;
  private static final int MOST = 500;
  private static final Set<String> LARGE = Set.of("medium", "large", "extralarge");

  private final List<CardLine> lines = new ArrayList<>();

  private CardLines() {}

  /** Everything that is seen; nothing of a blank card. */
  public static List<CardLine> of(JsonNode card) {
    CardLines reading = new CardLines();
    reading.look(card.path("body"), 0);
    reading.look(card.path("actions"), 0);
    return reading.lines;
  }

  private void look(JsonNode node, int depth) {
    boolean hidden = node.path("isVisible").isBoolean() && !node.get("isVisible").booleanValue();
    if (hidden || depth > DEEPEST || lines.size() >= MOST) {
      return;
    }
    show(node, node.path("type").asText(""));
    for (JsonNode element : node) {
      if (node.isArray()) {
        look(element, depth + 1);
      }
    }
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      boolean action = member.getKey().equals("selectAction") || member.getKey().equals("fallback");
      if (!action && member.getValue().isContainerNode()) {
        look(member.getValue(), depth + 1);
      }
    }
  }

  private void show(JsonNode node, String type) {
    if (node.isTextual()) {
      add("text", node.textValue(), "");
    } else if (type.startsWith("Action.")) {
      add("action", node.path("title").asText(""), node.path("url").asText(""));
    } else if (type.startsWith("Input.")) {
      lines.add(new CardLine("input", node.path("label").asText(node.path("id").asText("")), ""));
    } else if (type.equals("Image") || type.equals("Media")) {
      image(node);
    } else if (type.isEmpty() || type.equals("Fact")) {
      add("fact", node.path("title").asText(""), node.path("value").asText(""));
    } else {
      add(isHeading(node) ? "heading" : "text", node.path("text").asText(""), "");
    }
  }

  private void image(JsonNode node) {
    String address = node.path("url").asText(node.at("/sources/0/url").asText(""));
    if (!address.isBlank()) {
      lines.add(new CardLine("image", node.path("altText").asText(""), address));
    }
  }

  private void add(String kind, String text, String detail) {
    if (!text.isBlank() || (kind.equals("fact") && !detail.isBlank())) {
      lines.add(new CardLine(kind, text, detail));
    }
  }

  private static boolean isHeading(JsonNode node) {
    return node.path("weight").asText("").equalsIgnoreCase("bolder")
        || node.path("style").asText("").equalsIgnoreCase("heading")
        || LARGE.contains(node.path("size").asText("").toLowerCase(Locale.ROOT));
  }
}
