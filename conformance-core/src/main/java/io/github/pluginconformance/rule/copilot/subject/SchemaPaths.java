package io.github.pluginconformance.rule.copilot.subject;

import io.github.pluginconformance.copilot.path.PathSegment;
import io.github.pluginconformance.copilot.path.PathSelector;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.MediaTypes;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.SchemaShape;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Follows queries through the schemas of answers. */
public final class SchemaPaths {

  private final SchemaShape shape;

  public SchemaPaths(ApiDocument document) {
    this.shape = new SchemaShape(new LocalReferences(document.root()));
  }

  /**
   * Where a query leads.
   *
   * @param schemas what it may select
   * @param open whether it may select values that no schema speaks of
   */
  public record Reach(List<SchemaRef> schemas, boolean open) {

    /** Whether there is nothing that it can select. */
    public boolean isNowhere() {
      return schemas.isEmpty() && !open;
    }
  }

  /** The answers of success in JSON; open where there is none that a schema describes. */
  public static Reach answers(Operation operation) {
    List<SchemaRef> schemas =
        operation.responses().stream()
            .filter(response -> response.status().startsWith("2"))
            .flatMap(response -> response.content().stream())
            .filter(content -> MediaTypes.isJson(content.range()))
            .map(content -> content.schema())
            .filter(Objects::nonNull)
            .toList();
    return new Reach(schemas, schemas.isEmpty());
  }

  /** Where the steps of a query lead. */
  public Reach follow(Reach from, List<PathSegment> segments) {
    Reach at = from;
    for (PathSegment segment : segments) {
      at = step(at, segment);
    }
    return at;
  }

  /** The items of what a query selects: the elements, where it is one array. */
  public Reach items(Reach selected) {
    List<SchemaRef> items = new ArrayList<>();
    boolean open = selected.open();
    for (SchemaRef schema : selected.schemas()) {
      if (shape.isArray(schema)) {
        Optional<SchemaRef> item = shape.items(schema);
        item.ifPresent(items::add);
        open |= item.isEmpty();
      } else {
        items.add(schema);
      }
    }
    return new Reach(items, open);
  }

  /**
   * The names of all properties in and below what is selected; empty where some of it may have
   * others.
   */
  public Optional<Set<String>> names(Reach from) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> known = new HashSet<>();
    Deque<SchemaRef> rest = new ArrayDeque<>(from.schemas());
    boolean open = from.open();
    while (!rest.isEmpty() && !open) {
      SchemaRef schema = rest.pop();
      if (known.add(shape.resolve(schema).pointer())) {
        open = saysNothing(schema) || isOpen(schema);
        shape.items(schema).ifPresent(rest::push);
        for (String name : shape.properties(schema)) {
          names.add(name);
          shape.property(schema, name).ifPresent(rest::push);
        }
      }
    }
    return open ? Optional.empty() : Optional.of(names);
  }

  private Reach step(Reach from, PathSegment segment) {
    if (segment.descendant()) {
      return new Reach(List.of(), true);
    }
    List<SchemaRef> schemas = new ArrayList<>();
    boolean open = from.open();
    for (SchemaRef schema : from.schemas()) {
      for (PathSelector selector : segment.selectors()) {
        open |= select(schema, selector, schemas);
      }
    }
    return new Reach(schemas, open);
  }

  /** Whether the selector may select what the schema does not speak of. */
  private boolean select(SchemaRef schema, PathSelector selector, List<SchemaRef> found) {
    if (saysNothing(schema)) {
      return true;
    }
    if (selector instanceof PathSelector.Name name) {
      return member(schema, name.name(), found);
    }
    boolean isIndex =
        selector instanceof PathSelector.Index || selector instanceof PathSelector.Slice;
    Optional<SchemaRef> items = shape.items(schema);
    items.ifPresent(found::add);
    if (!isIndex) {
      shape.properties(schema).forEach(name -> member(schema, name, found));
    }
    return shape.isArray(schema) ? items.isEmpty() : !isIndex && isOpen(schema);
  }

  private boolean member(SchemaRef schema, String name, List<SchemaRef> found) {
    Optional<SchemaRef> property = shape.property(schema, name);
    property.ifPresent(found::add);
    return property.isEmpty() && isOpen(schema);
  }

  /** Whether an object may have members that are not listed, by its own words. */
  private boolean isOpen(SchemaRef schema) {
    if (shape.isArray(schema) && !shape.isObject(schema)) {
      return false;
    }
    boolean others =
        shape
            .otherProperty(schema)
            .filter(other -> !other.node().isBoolean() || other.node().booleanValue())
            .isPresent();
    return others || (shape.isObject(schema) && shape.properties(schema).isEmpty());
  }

  private boolean saysNothing(SchemaRef schema) {
    return shape.parts(schema).stream()
        .allMatch(
            part ->
                !part.node().has("type")
                    && !part.node().has("properties")
                    && !part.node().has("items"));
  }
}
