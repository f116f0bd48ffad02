package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;

/** A keyword with a validator of our own. */
record CustomKeyword(String name, Factory factory) implements Keyword {

  /** Makes a validator for one occurrence of the keyword. */
  @FunctionalInterface
  interface Factory {
    KeywordValidator create(
        SchemaLocation location, JsonNode node, Schema parent, SchemaContext context);
  }

  @Override
  public String getValue() {
    return name;
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    return factory.create(location, node, parent, context);
  }
}
