package io.github.pluginconformance.evidence.copilot;

import java.util.List;

/**
 * What became of the placeholders in the texts of a package.
 *
 * @param found how many stand there
 * @param missing names without a value
 * @param malformed placeholders that are not {@code ${{NAME}}}, as they are written
 * @param untouched rests of a template, as they are written
 */
public record PlaceholdersSeen(
    int found, List<String> missing, List<String> malformed, List<String> untouched) {}
