package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;

/** The editor of GPT Actions refuses an object without properties. */
final class ObjectsHaveProperties extends OperationRule {

  ObjectsHaveProperties() {
    super(
        Profile.GPT_ACTION,
        "openapi/objects-have-properties",
        Level.ERROR,
        "Objects in requests declare their properties",
        Basis.ACTIONS);
  }

  @Override
  void look(OperationPlace place, JudgementBuilder judging) {
    judging.examined(place.subject());
    SchemaResolver schemas = new SchemaResolver(place.document());
    schemas.requestSchemas(place.operation()).stream()
        .filter(schema -> isBare(schema.node()))
        .forEach(
            schema ->
                judging.found(
                    place
                        .finding(
                            judging,
                            schema.pointer(),
                            "an object in the request declares no properties")
                        .comparing("properties", "type object without properties")));
  }

  private static boolean isBare(JsonNode schema) {
    boolean composed = schema.has("allOf") || schema.has("oneOf") || schema.has("anyOf");
    return isObject(schema.path("type")) && !schema.path("properties").isObject() && !composed;
  }

  private static boolean isObject(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isObject(one)) {
          return true;
        }
      }
    }
    return type.asText("").equals("object");
  }
}
