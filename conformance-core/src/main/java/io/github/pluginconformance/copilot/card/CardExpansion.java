package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A template filled in with data.
 *
 * @param card what came out
 * @param left the expressions that led nowhere and stand in the card as they are written
 * @param undecided what could not be evaluated here, in words
 */
public record CardExpansion(JsonNode card, List<String> left, List<String> undecided) {}
