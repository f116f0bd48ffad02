package io.github.pluginconformance.evidence.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.answer.Citation;
import io.github.pluginconformance.copilot.answer.ItemCard;

/** An item of an answer, and what is shown of it. */
public record ItemSeen(JsonNode item, Citation citation, ItemCard card) {}
