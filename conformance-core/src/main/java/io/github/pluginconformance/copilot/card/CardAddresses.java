package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the addresses that a card loads from or leads to. */
public final class CardAddresses {

  private static final Set<String> MEMBERS = Set.of("url", "iconUrl", "backgroundImage", "poster");
  private static final int DEEPEST = 100;

  private CardAddresses() {}

  /** Each http or https address once, in the order of the card. */
  public static List<URI> of(JsonNode card) {
    Set<URI> found = new LinkedHashSet<>();
    look(card, 0, found);
    return List.copyOf(found);
  }

  private static void look(JsonNode node, int depth, Set<URI> found) {
    for (Map.Entry<String, JsonNode> member : node.properties()) {
      if (MEMBERS.contains(member.getKey()) && member.getValue().isTextual()) {
        add(member.getValue().textValue(), found);
      }
      if (depth < DEEPEST && !member.getKey().equals("data")) {
        look(member.getValue(), depth + 1, found);
      }
    }
    for (JsonNode element : node) {
      if (node.isArray() && depth < DEEPEST) {
        look(element, depth + 1, found);
      }
    }
  }

  private static void add(String text, Set<URI> found) {
    try {
      URI uri = new URI(text.strip());
      if (text.strip().startsWith("http") && uri.getHost() != null) {
        found.add(uri);
      }
    } catch (URISyntaxException none) {
      // What is no address leads nowhere; whether the card is readable is another question.
    }
  }
}
