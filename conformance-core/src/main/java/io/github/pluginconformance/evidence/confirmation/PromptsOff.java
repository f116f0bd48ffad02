package io.github.pluginconformance.evidence.confirmation;

import java.util.Set;

/**
 * The operations that the maker of a package asks the platform not to ask about.
 *
 * @param operationIds the names of their functions
 * @param place where the package says so
 */
public record PromptsOff(Set<String> operationIds, String place) {}
