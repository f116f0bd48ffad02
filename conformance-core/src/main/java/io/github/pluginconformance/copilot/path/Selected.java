package io.github.pluginconformance.copilot.path;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query selects.
 *
 * @param nodes in the order of RFC 9535; empty where it cannot be told
 * @param undecided why it cannot be told; null if it can
 */
public record Selected(List<JsonNode> nodes, @Nullable String undecided) {}
