package io.github.pluginconformance.probe.operation.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.auth.KeyPlace;
import io.github.pluginconformance.http.Authorization;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallTarget;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds valid calls: chooses a value for everything an operation needs and checks the whole
 * against the contract.
 */
public final class CallPreparer {

  private final PreferredValues values;
  private final ReferredThings references;
  private final OwnNames names;
  private final Inventor inventor;
  private final RequestWriter writer;
  private final Contract contract;
  private final Supplier<Optional<Authorization>> credential;
  private final Supplier<Optional<KeyPlace>> key;
  private final AskedFor asked = new AskedFor();

  /**
   * @param credential what calls carry
   * @param key the parameter that is filled with the credential, if it is one of the plugin's own
   */
  public CallPreparer(
      PreferredValues values,
      ReferredThings references,
      OwnNames names,
      Inventor inventor,
      RequestWriter writer,
      Contract contract,
      Supplier<Optional<Authorization>> credential,
      Supplier<Optional<KeyPlace>> key) {
    this.values = values;
    this.references = references;
    this.names = names;
    this.inventor = inventor;
    this.writer = writer;
    this.contract = contract;
    this.credential = credential;
    this.key = key;
  }

  private Predicate<JsonNode> fitting(Slot slot) {
    SchemaRef schema = slot.schema();
    return value -> schema == null || fitted(schema, value).isPresent();
  }

  /** The value if the schema allows it, if need be as text or as a number. */
  private Optional<JsonNode> fitted(SchemaRef schema, JsonNode value) {
    return Stream.concat(Stream.of(value), ScalarValues.otherwise(value).stream())
        .filter(other -> contract.isValid(schema, other, Direction.REQUEST))
        .findFirst();
  }

  /** A call of an operation about a target. */
  public Preparation prepare(OperationShape shape, CallTarget target) {
    Supply supply = new Supply(shape, target);
    Optional<String> missing =
        UnwrittenInput.reason(contract.document(), shape.operation())
            .or(() -> values.missing(shape, target))
            .or(() -> values.unfit(shape, this::fitting));
    if (missing.isPresent()) {
      return Preparation.lacks(missing.get());
    }
    Map<String, JsonNode> parameters = new LinkedHashMap<>();
    boolean invented = false;
    for (Parameter parameter : shape.operation().parameters()) {
      if (isWanted(shape, parameter, supply)) {
        Optional<Inventor.Made> made = inventor.parameter(parameter, supply);
        if (made.isEmpty()) {
          return Preparation.lacks(shape.supplyWords(parameter.name()));
        }
        parameters.put(parameter.in() + " " + parameter.name(), made.get().value());
        invented |= made.get().invented();
      }
    }
    return withBody(shape, supply, parameters, invented);
  }

  /** A varied call with words of the run's own for what is made up in its body. */
  public PreparedCall marked(OperationShape shape, PreparedCall varied) {
    return names.marked(shape, references.in(shape, varied));
  }

  /** A thing of this run's for a value by which a new one may refer to it. */
  public Optional<JsonNode> ownReferred(OperationShape shape, Slot slot) {
    return references.possible(shape, slot);
  }

  /** A made-up value for a parameter that nobody has said anything about. */
  public Optional<JsonNode> invented(Operation operation, Slot slot) {
    return operation.parameters().stream()
        .filter(parameter -> slot.in(parameter.in()) && slot.name().equals(parameter.name()))
        .findFirst()
        .flatMap(parameter -> inventor.parameter(parameter, (name, schema) -> Optional.empty()))
        .map(Inventor.Made::value);
  }

  /** A change with the version that its thing has by now, where it named an earlier one. */
  public PreparedCall upToDate(OperationShape shape, PreparedCall call, CallTarget target) {
    return values.upToDate(shape, call, target);
  }

  /** What refusals have asked for, which later calls carry. */
  public AskedFor askedFor() {
    return asked;
  }

  /** Whether the user has said what the operation takes there. */
  public boolean isInput(OperationShape shape, Slot slot) {
    return values.isInput(shape, slot);
  }

  /**
   * What is wrong with a call, by the contract; a credential that the run does not have is no fault
   * of the request.
   */
  public List<Breach> faults(PreparedCall call) {
    return contract.judgeRequest(call.operation(), writer.asSent(call)).stream()
        .filter(breach -> !breach.location().equals("header Authorization"))
        .filter(breach -> !isKey(breach.location()))
        .toList();
  }

  /** Whether a place is filled with the credential, although the document lists it besides. */
  private boolean isKey(String place) {
    return key.get().filter(one -> one.isAt(place)).isPresent();
  }

  /** Path and query as they would be sent. */
  public String path(PreparedCall call) {
    URI uri = writer.asSent(call).uri();
    return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
  }

  private Preparation withBody(
      OperationShape shape, Supply supply, Map<String, JsonNode> parameters, boolean invented) {
    Operation operation = shape.operation();
    Optional<MediaTypeSpec> content = OperationShapes.bodyContent(operation);
    if (content.isEmpty() || UnwrittenInput.isBodyIgnored(contract.document(), operation)) {
      return checked(shape, call(operation, parameters, null, null, invented));
    }
    Optional<Inventor.Made> body = inventor.body(content.get(), supply);
    boolean required = operation.requestBody() != null && operation.requestBody().required();
    if (body.isEmpty()) {
      return required
          ? Preparation.lacks(
              "no valid body could be made for "
                  + operation.subject()
                  + ": give the document an example, or its values as inputs."
                  + operation.displayName())
          : checked(shape, call(operation, parameters, null, null, invented));
    }
    JsonNode value =
        withGiven(
            shape,
            supply,
            asked.in(shape, body.get().value(), () -> inventor.fullBody(content.get(), supply)));
    return checked(
        shape,
        call(
            operation,
            parameters,
            value,
            BodyText.mediaType(content.get().range()),
            invented || body.get().invented() && !isFilled(value)));
  }

  private boolean isFilled(JsonNode body) {
    return writer.sendsFiles() && PlatformFiles.fillAll(body);
  }

  /**
   * Puts the values that must stand in the body there, even where an example of the whole body left
   * them out.
   */
  private JsonNode withGiven(OperationShape shape, Supply supply, JsonNode body) {
    if (!(body instanceof ObjectNode object)) {
      return body;
    }
    ObjectNode copy = object.deepCopy();
    for (Slot slot : shape.slots()) {
      SchemaRef schema = slot.schema();
      if (slot.in("body")
          && schema != null
          && (slot.required() || copy.has(slot.name()) || values.isInput(shape, slot))) {
        supply
            .valueFor(slot.name(), schema)
            .ifPresent(value -> copy.set(slot.name(), fitted(schema, value).orElse(value)));
      }
      if (copy.has(slot.name()) && values.isNameOfChoice(shape, slot)) {
        values
            .chosen(slot)
            .ifPresentOrElse(name -> copy.set(slot.name(), name), () -> copy.remove(slot.name()));
      }
    }
    return copy;
  }

  private Preparation checked(OperationShape shape, PreparedCall draft) {
    PreparedCall call = names.in(shape, draft);
    try {
      List<Breach> faults = faults(call);
      return faults.isEmpty()
          ? Preparation.ready(call)
          : Preparation.lacks("our request would not fit the document: " + faults.get(0).message());
    } catch (UnsendableException unsendable) {
      return Preparation.lacks("our request cannot be written: " + unsendable.getMessage());
    }
  }

  private PreparedCall call(
      Operation operation,
      Map<String, JsonNode> parameters,
      @Nullable JsonNode body,
      @Nullable String type,
      boolean invented) {
    return new PreparedCall(
        operation, parameters, body, type, List.of(), credential.get().orElse(null), invented);
  }

  private boolean isWanted(OperationShape shape, Parameter parameter, Supply supply) {
    if (isKey(parameter.in() + " " + parameter.name())) {
      return false;
    }
    boolean needed = asked.has(shape, parameter.name());
    if (parameter.required() || parameter.in().equals("path") || needed) {
      return true;
    }
    return shape.slots().stream()
        .filter(slot -> slot.key().equals(parameter.in() + " " + parameter.name()))
        .anyMatch(
            slot -> values.isInput(shape, slot) || values.isScope(shape, slot, supply.target));
  }

  /** The chosen values of one call, by name. */
  private final class Supply implements Inventor.Supply {

    private final OperationShape shape;
    private final CallTarget target;

    Supply(OperationShape shape, CallTarget target) {
      this.shape = shape;
      this.target = target;
    }

    @Override
    public Optional<JsonNode> valueFor(String name, SchemaRef schema) {
      return shape.slots().stream()
          .filter(slot -> slot.name().equals(name))
          .findFirst()
          .map(slot -> values.given(shape, slot, target))
          .orElseGet(() -> references.needed(shape, deep(name, schema)));
    }

    /** A value that stands deep in a body, where only what is needed is asked for. */
    private static Slot deep(String name, SchemaRef schema) {
      return new Slot("body", name, true, schema, schema.node());
    }
  }
}
