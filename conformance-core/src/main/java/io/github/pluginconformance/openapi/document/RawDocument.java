package io.github.pluginconformance.openapi.document;

import com.fasterxml.jackson.databind.JsonNode;

/** A text read into a tree, with the place of every value. */
public record RawDocument(JsonNode root, Place place) {}
