package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.sample.Attempt.Order;
import java.util.List;
import java.util.Optional;

/**
 * Makes valid values from schemas: what the source supplies and what the document gives as example,
 * default or list first, else from the constraints. Each value is checked by the contract before it
 * is returned. The same seed gives the same values, whatever was asked before.
 */
public final class SampleGenerator {

  private static final int ATTEMPTS = 24;
  private static final int ATTEMPTS_AS_ORDERED = 8;

  private final Contract contract;
  private final SchemaFinder schemas;
  private final long seed;

  private SampleGenerator(Contract contract, long seed) {
    this.contract = contract;
    this.schemas = new SchemaFinder(contract.document());
    this.seed = seed;
  }

  /** A generator for the schemas of the contract's document. */
  public static SampleGenerator of(Contract contract, long seed) {
    return new SampleGenerator(contract, seed);
  }

  /** A value of a schema. */
  public Sampling value(SchemaRef schema, Direction direction, Extent extent) {
    return value(schema, direction, extent, ValueSource.NONE);
  }

  /** A value of a schema, with values from the source for properties of whatever depth. */
  public Sampling value(SchemaRef schema, Direction direction, Extent extent, ValueSource source) {
    return generated(schema, "", new Order(direction, extent, source, List.of()));
  }

  /**
   * A value for a parameter: from the source, from the parameter's examples, else of its schema.
   */
  public Sampling parameter(Parameter parameter, ValueSource source) {
    List<JsonNode> examples = MediaExamples.of(schemas, parameter.node());
    SchemaRef schema = parameter.schema();
    if (schema == null) {
      return withoutSchema(parameter, examples, source);
    }
    return generated(
        schema, parameter.name(), new Order(Direction.REQUEST, Extent.TYPICAL, source, examples));
  }

  /** A request body: the media type's examples, else a value of its schema. */
  public Sampling body(MediaTypeSpec content, Extent extent, ValueSource source) {
    SchemaRef schema = content.schema();
    if (schema == null) {
      return new Ungeneratable("the body " + content.range() + " has no schema");
    }
    List<JsonNode> examples = MediaExamples.of(schemas, content.node());
    return generated(schema, "", new Order(Direction.REQUEST, extent, source, examples));
  }

  private static Sampling withoutSchema(
      Parameter parameter, List<JsonNode> examples, ValueSource source) {
    SchemaRef nowhere = new SchemaRef(parameter.pointer(), parameter.node());
    Optional<JsonNode> supplied = source.valueFor(parameter.name(), nowhere);
    if (supplied.isPresent()) {
      return new Sample(supplied.get(), Provenance.SUPPLIED);
    }
    if (!examples.isEmpty()) {
      return new Sample(examples.get(0), Provenance.EXAMPLE);
    }
    String text = Names.text(parameter.name()).orElse("sample");
    return new Sample(TextNode.valueOf(text), Provenance.GENERATED);
  }

  private Sampling generated(SchemaRef schema, String name, Order order) {
    String reason = "no valid value was found";
    Judge judge = new Judge(contract);
    for (int i = 0; i < ATTEMPTS && !judge.isExhausted(); i++) {
      Attempt attempt =
          new Attempt(judge, schemas, new Choices(i, seed), order.with(extent(i, order)));
      try {
        Sample sample = attempt.make(List.of(schema), Scope.top(name));
        List<Breach> breaches = judge.breaches(schema, sample.value(), order.direction());
        if (breaches.isEmpty()) {
          return sample;
        }
        reason = complaint(breaches.get(0));
      } catch (CannotSample impossible) {
        reason = impossible.reason();
      }
    }
    return new Ungeneratable(reason);
  }

  /**
   * Where the ordered extent leads to nothing valid, all properties may, or the required ones
   * alone.
   */
  private static Extent extent(int attempt, Order order) {
    if (attempt < ATTEMPTS_AS_ORDERED) {
      return order.extent();
    }
    return attempt % 2 == 0 ? Extent.FULL : Extent.MINIMAL;
  }

  private static String complaint(Breach breach) {
    String what =
        breach.kind() == Breach.Kind.UNDECIDED ? "cannot be judged" : "no valid value was found";
    return what + " at " + breach.location() + ": " + breach.message();
  }
}
