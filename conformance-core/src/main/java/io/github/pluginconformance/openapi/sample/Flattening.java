package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lays a schema's references, {@code allOf} parts and one choice of its branches side by side. Used
 * once.
 */
final class Flattening {

  private static final int MOST_PARTS = 500;

  private final SchemaFinder schemas;
  private final Choices choices;
  private final int salt;
  private final List<SchemaRef> parts = new ArrayList<>();
  private final Map<String, String> tags = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();

  Flattening(SchemaFinder schemas, Choices choices, int salt) {
    this.schemas = schemas;
    this.choices = choices;
    this.salt = salt;
  }

  /** The facets of a value to which all these schemas apply. */
  Facets of(List<SchemaRef> together) throws CannotSample {
    for (SchemaRef schema : together) {
      add(schema);
    }
    return new Facets(parts, tags);
  }

  private void add(SchemaRef schema) throws CannotSample {
    if (schema.node().isBoolean() && !schema.node().booleanValue()) {
      throw new CannotSample("the schema is false, which no value satisfies");
    }
    if (!seen.add(schema.pointer()) || !schema.node().isObject()) {
      return;
    }
    if (seen.size() > MOST_PARTS) {
      throw new CannotSample("more than " + MOST_PARTS + " schemas apply to one value");
    }
    if (schema.node().has("$ref")) {
      addTarget(schema);
      if (!schemas.isVersion31()) {
        return;
      }
    }
    parts.add(schema);
    addParts(schema);
  }

  private void addTarget(SchemaRef schema) throws CannotSample {
    Optional<SchemaRef> target = schemas.target(schema);
    if (target.isEmpty()) {
      throw new CannotSample(
          "the reference " + schema.node().path("$ref").asText() + " leads nowhere");
    }
    add(target.get());
  }

  private void addParts(SchemaRef schema) throws CannotSample {
    for (SchemaRef part : SchemaFinder.elements(schema, "allOf")) {
      add(part);
    }
    addBranch(schema, "oneOf");
    addBranch(schema, "anyOf");
    addCondition(schema);
    addSubtype(schema);
  }

  private void addBranch(SchemaRef schema, String keyword) throws CannotSample {
    List<SchemaRef> branches = nullLast(SchemaFinder.elements(schema, keyword));
    if (branches.isEmpty()) {
      return;
    }
    SchemaRef branch =
        branches.get(choices.pick(schema.pointer() + "/" + keyword, branches.size(), salt));
    tag(schema, branch);
    add(branch);
  }

  private void addCondition(SchemaRef schema) throws CannotSample {
    if (!schema.node().has("if")) {
      return;
    }
    int way = choices.pick(schema.pointer() + "/if", 3, 0);
    if (way == 1) {
      add(SchemaFinder.child(schema, "if"));
    }
    if (way != 0 && schema.node().has(way == 1 ? "then" : "else")) {
      add(SchemaFinder.child(schema, way == 1 ? "then" : "else"));
    }
  }

  /** A discriminator without branches speaks of the schemas that extend this one. */
  private void addSubtype(SchemaRef schema) throws CannotSample {
    JsonNode discriminator = schema.node().path("discriminator");
    String property = discriminator.path("propertyName").asText("");
    if (property.isEmpty()
        || schema.node().has("oneOf")
        || schema.node().has("anyOf")
        || tags.containsKey(property)) {
      return;
    }
    List<SchemaRef> subtypes = BranchTags.subtypes(schemas, schema);
    SchemaRef chosen =
        subtypes.isEmpty()
            ? schema
            : subtypes.get(
                choices.pick(schema.pointer() + "/discriminator", subtypes.size(), salt));
    tags.put(property, BranchTags.tagOf(discriminator, chosen));
    add(chosen);
  }

  private void tag(SchemaRef schema, SchemaRef branch) {
    JsonNode discriminator = schema.node().path("discriminator");
    String property = discriminator.path("propertyName").asText("");
    if (!property.isEmpty() && branch.node().has("$ref")) {
      SchemaRef target = schemas.target(branch).orElse(branch);
      tags.putIfAbsent(property, BranchTags.tagOf(discriminator, target));
    }
  }

  private List<SchemaRef> nullLast(List<SchemaRef> branches) {
    List<SchemaRef> sorted = new ArrayList<>(branches);
    sorted.sort((one, other) -> Boolean.compare(isNull(one), isNull(other)));
    return sorted;
  }

  private boolean isNull(SchemaRef branch) {
    return schemas.resolved(branch).node().path("type").asText().equals("null");
  }
}
