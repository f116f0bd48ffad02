package io.github.pluginconformance.copilot.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.card.CardExpansion;
import io.github.pluginconformance.copilot.card.CardTemplate;
import io.github.pluginconformance.copilot.path.JsonPath;
import io.github.pluginconformance.copilot.path.Selected;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The card of an item.
 *
 * @param filled null where there is no template for it
 * @param chosen whether the item chose its template in the answer
 * @param problem why the item's choice leads to no card; null if it does, or makes none
 */
public record ItemCard(@Nullable CardExpansion filled, boolean chosen, @Nullable String problem) {

  /** What a template selector leads to. */
  private record Choice(@Nullable JsonNode template, @Nullable String problem) {}

  /**
   * The card of an item.
   *
   * @param template what is used where the item chooses none; null for nothing
   */
  public static ItemCard of(
      ResponseSemantics semantics,
      @Nullable JsonNode template,
      JsonNode item,
      AnswerItems of,
      JsonNode answer) {
    Choice choice =
        semantics
            .property("template_selector")
            .flatMap(ResponseSemantics::query)
            .map(selector -> choice(selector, item, answer))
            .orElse(new Choice(null, null));
    JsonNode used = choice.template() == null ? template : choice.template();
    CardExpansion filled = used == null ? null : CardTemplate.expand(used, item, of.selected());
    return new ItemCard(filled, choice.template() != null, choice.problem());
  }

  private static Choice choice(JsonPath selector, JsonNode item, JsonNode answer) {
    Selected named = selector.select(item);
    if (named.undecided() != null) {
      return new Choice(null, null);
    }
    if (named.nodes().size() != 1 || !named.nodes().get(0).isTextual()) {
      return new Choice(null, "the item names no template");
    }
    String text = named.nodes().get(0).textValue();
    Optional<JsonPath> query = ResponseSemantics.query(text);
    return query.isEmpty()
        ? new Choice(null, text + " is no JSONPath query")
        : card(text, query.get().select(answer));
  }

  private static Choice card(String text, Selected selected) {
    if (selected.undecided() != null) {
      return new Choice(null, null);
    }
    if (selected.nodes().size() != 1) {
      return new Choice(null, text + " selects no template in the answer");
    }
    JsonNode card = selected.nodes().get(0);
    return card.path("type").asText("").equals("AdaptiveCard")
        ? new Choice(card, null)
        : new Choice(null, text + " selects something that is no AdaptiveCard");
  }
}
