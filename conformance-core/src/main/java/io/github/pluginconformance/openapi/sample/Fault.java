package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One wrong value in place of a right one.
 *
 * @param name what is wrong, to be followed by the name of the place: {@code wrong type for}
 * @param why what the document asks for, as the end of a sentence: {@code it must be an integer}
 */
record Fault(Mutant.Kind kind, String name, String why, JsonNode value) {}
