package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.List;
import java.util.Optional;

/** One attempt to make a value, with one way of choosing between branches. */
final class Attempt {

  private static final int MOST_PARTS = 2_000;

  private final Judge judge;
  private final SchemaFinder schemas;
  private final Choices choices;
  private final Order order;
  private int made;

  Attempt(Judge judge, SchemaFinder schemas, Choices choices, Order order) {
    this.judge = judge;
    this.schemas = schemas;
    this.choices = choices;
    this.order = order;
  }

  Order order() {
    return order;
  }

  SchemaFinder schemas() {
    return schemas;
  }

  /** How far to turn a list of equal alternatives. */
  int turn() {
    return choices.turn();
  }

  long seed() {
    return choices.seed();
  }

  /**
   * A value to which all these schemas apply: given ones first, then listed ones, then one made
   * from the constraints.
   */
  Sample make(List<SchemaRef> together, Scope scope) throws CannotSample {
    made++;
    if (made > MOST_PARTS) {
      throw new CannotSample("the value would have more than " + MOST_PARTS + " parts");
    }
    Facets facets = new Flattening(schemas, choices, scope.salt()).of(together);
    Optional<Sample> given = supplied(together, scope);
    if (given.isEmpty()) {
      given = new Given(this, facets, together).first(scope);
    }
    return given.isPresent() ? given.get() : invented(facets, together, scope);
  }

  /** Whether a value is valid by each of the schemas, wherever it travels. */
  boolean accepts(List<SchemaRef> together, JsonNode value) {
    return judge.accepts(together, value, directionOf(value));
  }

  /** What the source supplies for a part of this name, if it fits. */
  Optional<Sample> supplied(List<SchemaRef> together, Scope scope) {
    if (scope.name().isEmpty() || together.isEmpty()) {
      return Optional.empty();
    }
    return order
        .source()
        .valueFor(scope.name(), together.get(0))
        .flatMap(value -> Coercion.fitting(value, candidate -> accepts(together, candidate)))
        .map(value -> new Sample(value, Provenance.SUPPLIED));
  }

  private Sample invented(Facets facets, List<SchemaRef> together, Scope scope)
      throws CannotSample {
    String type = type(facets, scope);
    return switch (type) {
      case "object" -> new Objects(this, facets).make(scope);
      case "array" -> new Arrays(this, facets).make(scope);
      case "string" -> new TextValues(this, facets, together).make(scope);
      case "integer", "number" -> NumberValues.make(facets, type.equals("integer"), scope);
      case "boolean" -> Literals.bool(scope);
      case "null" -> Literals.NULL;
      case "any" -> anything(facets, together, scope);
      default -> throw new CannotSample("the type " + type + " is not one of JSON Schema");
    };
  }

  private Sample anything(Facets facets, List<SchemaRef> together, Scope scope)
      throws CannotSample {
    return scope.depth() == 0 && scope.name().isEmpty()
        ? new Objects(this, facets).make(scope)
        : new TextValues(this, facets, together).make(scope);
  }

  private String type(Facets facets, Scope scope) {
    List<String> types = facets.types();
    List<String> real = types.stream().filter(type -> !type.equals("null")).toList();
    return real.isEmpty() ? "null" : real.get(choices.pick("type " + scope.name(), real.size(), 0));
  }

  private Direction directionOf(JsonNode value) {
    return value.isContainerNode() ? order.direction() : Direction.NEITHER;
  }

  /**
   * What is asked for.
   *
   * @param source of values that come before all others
   * @param examples of the whole value, from outside the schema
   */
  record Order(Direction direction, Extent extent, ValueSource source, List<JsonNode> examples) {

    Order with(Extent other) {
      return new Order(direction, other, source, examples);
    }
  }
}
