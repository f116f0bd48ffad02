package io.github.pluginconformance.rule.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;

/** The editor of GPT Actions refuses an object without properties. */
final class ObjectsHaveProperties implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
              "openapi/objects-have-properties",
              Level.ERROR,
              "Objects in requests declare their properties",
              Basis.ACTIONS)
          .onlyFor(Profile.GPT_ACTION);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Document.judgeOperations(this, evidence, ObjectsHaveProperties::look);
  }

  private static void look(OperationPlace place, JudgementBuilder judging) {
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
