package io.github.pluginconformance.evidence.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The app around a plugin, as far as it stands in the same package.
 *
 * @param manifest {@code manifest.json} beside the plugin manifest; null where there is none
 * @param agents the manifests of its declarative agents
 * @param languages its language files, the default one first
 */
public record AppSeen(
    @Nullable JsonNode manifest, List<CompanionFile> agents, List<CompanionFile> languages) {}
