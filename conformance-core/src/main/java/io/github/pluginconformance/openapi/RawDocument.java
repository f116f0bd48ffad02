package io.github.pluginconformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/** A text read into a tree, with the place of every value. */
record RawDocument(JsonNode root, Place place) {}
