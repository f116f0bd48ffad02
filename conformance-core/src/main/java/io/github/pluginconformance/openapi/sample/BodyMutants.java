package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.sample.Mutant.Kind;
import io.github.pluginconformance.openapi.sample.ValueFaults.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Single faults in a body of JSON or of a form, which is written down as JSON too. Used once. */
final class BodyMutants {

  private static final int MOST_PROPERTIES = 30;

  /** Envelopes in envelopes. */
  private static final int DEEPEST = 3;

  private static final String UNKNOWN = "unknownProperty";

  private final Contract contract;
  private final SchemaFinder schemas;
  private final Operation operation;
  private final ValidInput valid;
  private final List<Mutant> mutants = new ArrayList<>();

  BodyMutants(Contract contract, SchemaFinder schemas, Operation operation, ValidInput valid) {
    this.contract = contract;
    this.schemas = schemas;
    this.operation = operation;
    this.valid = valid;
  }

  List<Mutant> all() {
    JsonNode body = valid.body();
    String type = valid.contentType();
    RequestBody declared = operation.requestBody();
    if (body == null || type == null || declared == null || !isJson(type) && !isForm(type)) {
      return List.of();
    }
    schemaOf(declared, type).ifPresent(schema -> addSchemaFaults(schema, body));
    if (isForm(type)) {
      return mutants;
    }
    mutants.addAll(new UnreadableBodies(valid, declared).all(body, type));
    return mutants;
  }

  private void addSchemaFaults(SchemaRef schema, JsonNode body) {
    Optional<Facets> facets = facets(List.of(schema));
    if (facets.isEmpty()) {
      return;
    }
    if (!(body instanceof ObjectNode object)) {
      ValueFaults.inBody(facets.get(), body)
          .forEach(fault -> addProven(schema, fault, "the body", fault.value()));
      return;
    }
    addObjectFaults(schema, facets.get(), object, new BodyPlace("", inner -> inner, 0));
    addUnknown(facets.get(), object, new BodyPlace("", inner -> inner, 0));
    if (!isForm(String.valueOf(valid.contentType()))) {
      addOtherKinds(schema, object);
    }
  }

  /** What stands where an object belongs: many handlers read its fields before they look. */
  private void addOtherKinds(SchemaRef schema, ObjectNode object) {
    JsonNode list = JsonNodeFactory.instance.arrayNode().add(object);
    addProven(
        schema,
        new Fault(Kind.WRONG_TYPE, "a list in place of", "it must be an object", list),
        "the body",
        list);
    JsonNode nothing = NullNode.getInstance();
    addProven(
        schema,
        new Fault(Kind.WRONG_TYPE, "null in place of", "it must be an object", nothing),
        "the body",
        nothing);
  }

  /** What an envelope holds comes before the envelope: that is what the operation is about. */
  private void addObjectFaults(SchemaRef body, Facets facets, ObjectNode object, BodyPlace place) {
    Map<String, List<SchemaRef>> properties = facets.properties();
    held(object, properties)
        .filter(name -> place.depth() < DEEPEST)
        .ifPresent(
            name ->
                facets(properties.getOrDefault(name, List.of()))
                    .ifPresent(
                        inner ->
                            addObjectFaults(
                                body,
                                inner,
                                (ObjectNode) object.get(name),
                                place.below(name, object))));
    addMissing(body, facets, object, place);
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    names.stream()
        .limit(MOST_PROPERTIES)
        .forEach(
            name ->
                addPropertyFaults(
                    body, object, name, properties.getOrDefault(name, List.of()), place));
    Optional<String> held = held(object, properties);
    names.stream()
        .limit(MOST_PROPERTIES)
        .filter(name -> place.depth() < DEEPEST && held.filter(name::equals).isEmpty())
        .forEach(
            name ->
                addDeepFaults(body, object, name, properties.getOrDefault(name, List.of()), place));
  }

  /** Faults inside of an object that stands beside others, and in the first item of a list. */
  private void addDeepFaults(
      SchemaRef body, ObjectNode object, String name, List<SchemaRef> declared, BodyPlace place) {
    JsonNode value = object.get(name);
    Optional<Facets> facets = declared.isEmpty() ? Optional.empty() : facets(declared);
    if (facets.isEmpty() || isForm(String.valueOf(valid.contentType()))) {
      return;
    }
    if (value instanceof ObjectNode inner) {
      addObjectFaults(body, facets.get(), inner, place.below(name, object));
    } else if (value instanceof ArrayNode list && !list.isEmpty()) {
      facets(facets.get().children("items"))
          .ifPresent(items -> addItemFaults(body, items, list, place.item(name, object)));
    }
  }

  private void addItemFaults(
      SchemaRef body, Facets items, ArrayNode list, BodyPlace.ItemPlace place) {
    JsonNode first = list.get(0);
    for (Fault fault : ValueFaults.inBody(items, first)) {
      addProven(body, fault, place.name(), place.with(fault.value()));
    }
    if (first instanceof ObjectNode inner) {
      addObjectFaults(body, items, inner, place.inner());
    }
  }

  /** The one property that is an object, beside nothing but marks that can only be one thing. */
  private Optional<String> held(ObjectNode object, Map<String, List<SchemaRef>> properties) {
    List<String> open =
        object.properties().stream()
            .filter(field -> !isMark(properties.getOrDefault(field.getKey(), List.of())))
            .map(Map.Entry::getKey)
            .toList();
    return open.size() == 1 && object.get(open.get(0)).isObject()
        ? Optional.of(open.get(0))
        : Optional.empty();
  }

  private static boolean isMark(List<SchemaRef> declared) {
    return declared.stream()
        .map(SchemaRef::node)
        .anyMatch(node -> node.has("const") || node.path("enum").size() == 1);
  }

  private void addMissing(SchemaRef schema, Facets facets, ObjectNode object, BodyPlace place) {
    for (String name : facets.required()) {
      if (object.has(name)) {
        ObjectNode less = object.deepCopy();
        less.remove(name);
        Fault fault = new Fault(Kind.MISSING_REQUIRED, "missing required", "it is required", less);
        addProven(schema, fault, place.property(name), place.around().apply(less));
      }
    }
  }

  private void addPropertyFaults(
      SchemaRef schema, ObjectNode object, String name, List<SchemaRef> declared, BodyPlace place) {
    JsonNode right = object.get(name);
    Optional<Facets> facets = declared.isEmpty() ? Optional.empty() : facets(declared);
    if (facets.isEmpty() || right == null) {
      return;
    }
    // In a form every value travels as text, as in a query.
    boolean form = isForm(String.valueOf(valid.contentType()));
    List<Fault> faults =
        form
            ? ValueFaults.inParameter(facets.get(), right)
            : ValueFaults.inBody(facets.get(), right);
    for (Fault fault : faults) {
      ObjectNode wrong = object.deepCopy();
      wrong.set(name, fault.value());
      addProven(schema, fault, place.property(name), place.around().apply(wrong));
    }
  }

  /** A property more that the document does not know, in each object that is no map. */
  private void addUnknown(Facets facets, ObjectNode object, BodyPlace place) {
    Map<String, List<SchemaRef>> properties = facets.properties();
    if (!properties.isEmpty() && !properties.containsKey(UNKNOWN) && isNoMap(facets)) {
      ObjectNode more = object.deepCopy();
      more.put(UNKNOWN, true); // names nothing
      String name = "unknown property " + place.path() + UNKNOWN;
      String body = JsonText.of(place.around().apply(more));
      String description =
          "The body was sent with a property more, " + place.path() + UNKNOWN + ".";
      add(Kind.UNKNOWN_PROPERTY, name, description, body, valid.contentType());
    }
    properties.forEach(
        (name, declared) -> {
          if (object.get(name) instanceof ObjectNode inner && place.depth() < DEEPEST) {
            BodyPlace below = place.below(name, object);
            facets(declared).ifPresent(held -> addUnknown(held, inner, below));
          }
        });
  }

  private static boolean isNoMap(Facets facets) {
    return !facets.has("patternProperties")
        && facets.values("additionalProperties").noneMatch(JsonNode::isObject);
  }

  private void addProven(SchemaRef schema, Fault fault, String place, JsonNode wrong) {
    List<Breach> breaches = contract.validate(schema, wrong, Direction.REQUEST);
    if (Proof.of(breaches)) {
      String description =
          "The body was sent with a fault: "
              + fault.name()
              + " "
              + place
              + "; "
              + fault.why()
              + ".";
      add(
          fault.kind(),
          fault.name() + " " + place,
          description,
          JsonText.of(wrong),
          valid.contentType());
    }
  }

  private void add(
      Kind kind, String name, String description, @Nullable String body, @Nullable String type) {
    mutants.add(new Mutant(kind, name, description, valid.parameters(), body, type));
  }

  private Optional<Facets> facets(List<SchemaRef> together) {
    if (together.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Flattening(schemas, new Choices(0, 0), 0).of(together));
    } catch (CannotSample none) {
      return Optional.empty();
    }
  }

  private static Optional<SchemaRef> schemaOf(RequestBody declared, String type) {
    return declared.content().stream()
        .filter(
            content ->
                content.range().equalsIgnoreCase(type) || isJson(type) && isJson(content.range()))
        .map(MediaTypeSpec::schema)
        .filter(schema -> schema != null)
        .findFirst();
  }

  private static boolean isForm(String type) {
    return type.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  private static boolean isJson(String type) {
    String plain = type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT);
    return plain.equals("application/json") || plain.endsWith("+json");
  }
}
