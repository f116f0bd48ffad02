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
import java.util.Optional;

/**
 * {@code discriminator} of a schema that others inherit from by {@code allOf}: a value that names a
 * child must also match the child. Beside {@code oneOf} or {@code anyOf} the alternatives see to
 * it.
 */
final class InheritanceDiscriminator extends BaseKeywordValidator {

  private final Discriminators discriminator;
  private final LocalReferences references;
  private final boolean inheritance;

  InheritanceDiscriminator(
      SchemaLocation location,
      JsonNode node,
      Schema parent,
      SchemaContext context,
      LocalReferences references) {
    super(KeywordType.DISCRIMINATOR, node, location, parent, context);
    JsonNode schema = parent.getSchemaNode();
    this.discriminator = new Discriminators(schema);
    this.references = references;
    this.inheritance = discriminator.isPresent() && !schema.has("oneOf") && !schema.has("anyOf");
  }

  @Override
  public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath at) {
    if (inheritance) {
      discriminator
          .tag(node)
          .map(discriminator::reference)
          .flatMap(references::target)
          .filter(child -> inherits(child.node()))
          .ifPresent(child -> validateChild(child, (Evaluation) context, node, root, at));
    }
  }

  /** Whether a schema is built on the one that holds this discriminator. */
  private boolean inherits(JsonNode child) {
    for (JsonNode part : child.path("allOf")) {
      Optional<LocalReferences.Located> base = LocalReferences.of(part).flatMap(references::target);
      if (base.filter(
              found -> found.node() == parentSchema.getSchemaNode() || inherits(found.node()))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private void validateChild(
      LocalReferences.Located child,
      Evaluation evaluation,
      JsonNode node,
      JsonNode root,
      NodePath at) {
    String choice = schemaLocation + " " + at;
    boolean insideChild =
        evaluation.getEvaluationSchema().stream()
            .anyMatch(schema -> schema.getSchemaNode() == child.node());
    if (insideChild || !evaluation.begin(choice)) {
      return;
    }
    evaluation.enter();
    try {
      schemaContext
          .newSchema(
              SchemaEngine.location(child.pointer()),
              child.node(),
              parentSchema.findSchemaResourceRoot())
          .validate(evaluation, node, root, at);
    } finally {
      evaluation.leave();
      evaluation.end(choice);
    }
  }
}
