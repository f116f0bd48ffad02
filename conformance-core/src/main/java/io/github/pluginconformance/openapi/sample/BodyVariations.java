package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.MediaTypes;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.sample.ValueVariants.Variant;
import io.github.pluginconformance.openapi.sample.Variation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Variations of a request body. Used once. */
final class BodyVariations {

  private final Contract contract;
  private final SchemaFinder schemas;
  private final SampleGenerator samples;
  private final long seed;
  private final Operation operation;
  private final ValidInput valid;
  private final Predicate<String> open;
  private final List<Variation> variations = new ArrayList<>();

  BodyVariations(
      Contract contract,
      SchemaFinder schemas,
      long seed,
      Operation operation,
      ValidInput valid,
      Predicate<String> open) {
    this.contract = contract;
    this.schemas = schemas;
    this.samples = SampleGenerator.of(contract, seed);
    this.seed = seed;
    this.operation = operation;
    this.valid = valid;
    this.open = open;
  }

  List<Variation> all() {
    RequestBody declared = operation.requestBody();
    if (declared == null) {
      return List.of();
    }
    if (!declared.required()) {
      add(Kind.SMALLEST, "no body", null, null);
    }
    for (MediaTypeSpec content : declared.content()) {
      addContent(content);
    }
    return variations;
  }

  private void addContent(MediaTypeSpec content) {
    SchemaRef schema = content.schema();
    if (schema == null || content.range().contains("*")) {
      return;
    }
    if (!isSent(content)) {
      base(content)
          .ifPresent(body -> add(Kind.MEDIA_TYPE, "sent as " + content.range(), body, content));
      return;
    }
    addExtents(content, schema);
    if (operation.method().equals("PATCH")) {
      addEachAlone(content, schema);
    }
    for (JsonNode example : MediaExamples.of(schemas, content.node())) {
      addValid(Kind.EXAMPLE, "example of the body", withFixed(example), content, schema);
    }
    Optional<ObjectNode> base =
        Optional.ofNullable(valid.body()).filter(JsonNode::isObject).map(ObjectNode.class::cast);
    ValueVariants variants =
        new ValueVariants(new Judge(contract), schemas, seed, path -> open.test("body " + path));
    for (Variant variant : variants.of(List.of(schema), "", base)) {
      addValid(variant.kind(), variant.name(), withFixed(variant.value()), content, schema);
    }
  }

  private boolean isSent(MediaTypeSpec content) {
    String type = valid.contentType();
    return type != null && MediaTypes.essence(content.range()).equals(MediaTypes.essence(type));
  }

  private void addExtents(MediaTypeSpec content, SchemaRef schema) {
    sample(content, Extent.MINIMAL)
        .ifPresent(
            body -> addValid(Kind.SMALLEST, "the smallest body", withFixed(body), content, schema));
    sample(content, Extent.FULL)
        .ifPresent(
            body -> addValid(Kind.FULLEST, "the fullest body", withFixed(body), content, schema));
  }

  /** What a PATCH does not name stays as it is: each value has to be named without the others. */
  private void addEachAlone(MediaTypeSpec content, SchemaRef schema) {
    if (!(sample(content, Extent.FULL).orElse(null) instanceof ObjectNode full)) {
      return;
    }
    for (String name : names(full)) {
      ObjectNode alone = full.deepCopy();
      alone.retain(
          names(full).stream().filter(one -> one.equals(name) || isRequired(one)).toList());
      addValid(Kind.OPTIONAL, "nothing but property " + name, withFixed(alone), content, schema);
    }
  }

  /**
   * A body for another media type, with what the sent one has of the same names. It is sent once,
   * so that it holds all that is declared.
   */
  private Optional<JsonNode> base(MediaTypeSpec content) {
    return sample(content, Extent.FULL)
        .or(() -> sample(content, Extent.TYPICAL))
        .map(this::withFixed);
  }

  private Optional<JsonNode> sample(MediaTypeSpec content, Extent extent) {
    Sampling sampling = samples.body(withoutExamples(content), extent, ValueSource.NONE);
    return sampling instanceof Sample sample ? Optional.of(sample.value()) : Optional.empty();
  }

  /** An example of the whole body would be taken for every extent. */
  private static MediaTypeSpec withoutExamples(MediaTypeSpec content) {
    if (!(content.node() instanceof ObjectNode node)) {
      return content;
    }
    ObjectNode bare = node.deepCopy();
    bare.remove(List.of("example", "examples"));
    return new MediaTypeSpec(content.range(), content.schema(), bare, content.pointer());
  }

  /** The body with every value that is not open as it was sent, and without those that were not. */
  private JsonNode withFixed(JsonNode body) {
    if (!(body instanceof ObjectNode made) || !(valid.body() instanceof ObjectNode sent)) {
      return body;
    }
    ObjectNode copy = made.deepCopy();
    for (String name : names(made)) {
      if (!open.test("body " + name) && sent.has(name)) {
        copy.set(name, sent.get(name));
      } else if (!open.test("body " + name)) {
        copy.remove(name);
      }
    }
    for (String name : names(sent)) {
      if (!open.test("body " + name) && !copy.has(name) && isRequired(name)) {
        copy.set(name, sent.get(name));
      }
    }
    return copy;
  }

  private boolean isRequired(String name) {
    RequestBody declared = operation.requestBody();
    return declared != null
        && declared.content().stream()
            .map(MediaTypeSpec::schema)
            .filter(schema -> schema != null)
            .flatMap(schema -> contract.parts(schema).stream())
            .anyMatch(part -> lists(part.node().path("required"), name));
  }

  private static boolean lists(JsonNode required, String name) {
    for (JsonNode one : required) {
      if (one.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> names(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void addValid(
      Kind kind, String name, JsonNode body, MediaTypeSpec content, SchemaRef schema) {
    if (contract.isValid(schema, body, Direction.REQUEST)) {
      add(kind, name, body, content);
    }
  }

  private void add(
      Kind kind, String name, @Nullable JsonNode body, @Nullable MediaTypeSpec content) {
    String type = content == null ? null : isSent(content) ? valid.contentType() : content.range();
    variations.add(new Variation(kind, name, new ValidInput(valid.parameters(), body, type)));
  }
}
