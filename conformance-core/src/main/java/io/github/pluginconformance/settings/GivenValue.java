package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * A value as someone gave it, not yet understood.
 *
 * @param origin who gave it, in words, such as {@code plugin-conformance.yaml, line 3, column 9}
 * @param folder what relative paths in it are relative to
 * @param isText whether it comes from where there are only texts, so that a text may mean a number
 */
record GivenValue(JsonNode node, String origin, Path folder, boolean isText) {}
