package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.path.NodePath;
import io.github.pluginconformance.openapi.model.LocalReferences;

/**
 * {@code required}, but for properties that may not travel that way: OpenAPI 3.0.3 and 3.1.0,
 * Schema Object: readOnly and required applies to the response only, writeOnly and required to the
 * request only.
 */
final class RequiredByDirection extends BaseKeywordValidator {

  private final LocalReferences references;
  private final JsonNode properties;

  RequiredByDirection(
      SchemaLocation location,
      JsonNode node,
      Schema parent,
      SchemaContext context,
      LocalReferences references) {
    super(KeywordType.REQUIRED, node, location, parent, context);
    this.references = references;
    this.properties = parent.getSchemaNode().path("properties");
  }

  @Override
  public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath at) {
    if (!node.isObject() || !schemaNode.isArray()) {
      return;
    }
    for (JsonNode name : schemaNode) {
      if (name.isTextual() && !node.has(name.textValue()) && isWanted(name.textValue(), context)) {
        context.addError(
            error()
                .instanceNode(node)
                .property(name.textValue())
                .instanceLocation(at)
                .evaluationPath(context.getEvaluationPath())
                .arguments(name.textValue())
                .build());
      }
    }
  }

  private boolean isWanted(String name, ExecutionContext context) {
    return switch (((Evaluation) context).direction()) {
      case REQUEST -> !isMarked(name, "readOnly");
      case RESPONSE -> !isMarked(name, "writeOnly");
      case NEITHER -> !isMarked(name, "readOnly") && !isMarked(name, "writeOnly");
    };
  }

  private boolean isMarked(String name, String keyword) {
    JsonNode property = properties.path(name);
    return property.path(keyword).asBoolean(false)
        || references
            .resolve(new LocalReferences.Located(property, ""))
            .filter(target -> target.node().path(keyword).asBoolean(false))
            .isPresent();
  }
}
