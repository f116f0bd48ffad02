package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.RefValidator;
import com.networknt.schema.path.NodePath;

/** Follows {@code $ref} within a budget. */
final class BoundedRef extends RefValidator {

  BoundedRef(SchemaLocation location, JsonNode node, Schema parent, SchemaContext context) {
    super(location, node, parent, context);
  }

  @Override
  public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath at) {
    Evaluation evaluation = (Evaluation) context;
    evaluation.enter();
    try {
      super.validate(context, node, root, at);
    } finally {
      evaluation.leave();
    }
  }
}
