package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code oneOf} and {@code anyOf}. Where a discriminator names an alternative, only that one is
 * judged by; where none fits, the errors of the one that comes nearest are kept.
 */
final class Alternatives extends BaseKeywordValidator {

  private final KeywordType type;
  private final KeywordValidator all;
  private final Discriminators discriminator;
  private final List<Schema> branches = new ArrayList<>();

  Alternatives(
      KeywordType type,
      SchemaLocation location,
      JsonNode node,
      Schema parent,
      SchemaContext context) {
    super(type, node, location, parent, context);
    this.type = type;
    this.all = type.newValidator(location, node, parent, context);
    this.discriminator = new Discriminators(parent.getSchemaNode());
    for (int i = 0; discriminator.isPresent() && i < node.size(); i++) {
      branches.add(context.newSchema(location.append(i), node.get(i), parent));
    }
  }

  @Override
  public void validate(ExecutionContext context, JsonNode node, JsonNode root, NodePath at) {
    Optional<String> tag = discriminator.isPresent() ? discriminator.tag(node) : Optional.empty();
    int branch = tag.map(value -> discriminator.branch(value, schemaNode)).orElse(-1);
    if (branch >= 0) {
      validateBranch(branch, context, node, root, at);
    } else if (tag.isPresent() && !Discriminators.hasInline(schemaNode)) {
      context.addError(unknownTag(context, node, at));
    } else {
      validateAll(context, node, root, at);
    }
  }

  private void validateBranch(
      int branch, ExecutionContext context, JsonNode node, JsonNode root, NodePath at) {
    Evaluation evaluation = (Evaluation) context;
    String choice = schemaLocation + " " + at;
    if (!evaluation.begin(choice)) {
      return; // the alternative is allOf the schema that we came from
    }
    context.evaluationPathAddLast(branch);
    try {
      branches.get(branch).validate(context, node, root, at);
    } finally {
      context.evaluationPathRemoveLast();
      evaluation.end(choice);
    }
  }

  private Error unknownTag(ExecutionContext context, JsonNode node, NodePath at) {
    return error()
        .keyword("discriminator")
        .instanceNode(node.path(discriminator.property()))
        .instanceLocation(at.append(discriminator.property()))
        .evaluationPath(context.getEvaluationPath())
        .arguments(discriminator.property())
        .build();
  }

  private void validateAll(ExecutionContext context, JsonNode node, JsonNode root, NodePath at) {
    List<Error> before = context.getErrors();
    List<Error> found = new ArrayList<>();
    context.setErrors(found);
    try {
      all.validate(context, node, root, at);
      found = context.getErrors();
    } finally {
      context.setErrors(before);
    }
    if (!found.isEmpty()) {
      int depth = context.getEvaluationPath().getNameCount();
      List<Error> nearest = NearestBranch.of(found, depth, at);
      if (nearest.isEmpty()) {
        context.addError(noneFits(context, node, at, found));
      } else {
        nearest.forEach(context::addError);
      }
    }
  }

  private Error noneFits(ExecutionContext context, JsonNode node, NodePath at, List<Error> found) {
    boolean tooMany =
        found.stream().anyMatch(error -> "oneOf.indexes".equals(error.getMessageKey()));
    return error()
        .keyword(tooMany ? "oneOf.many" : type.getValue())
        .instanceNode(node)
        .instanceLocation(at)
        .evaluationPath(context.getEvaluationPath())
        .arguments(type.getValue())
        .build();
  }
}
