package io.github.pluginconformance.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A place of a template that shows a value of the item.
 *
 * @param pointer where in the template
 * @param text the expression that needs the value, as it is written
 * @param path how the value is named there
 * @param fromRoot whether it begins at {@code $root}
 * @param steps the names and indexes that lead to it; those behind an index that is calculated are
 *     left out
 */
public record CardBinding(
    String pointer, String text, String path, boolean fromRoot, List<JsonNode> steps) {}
