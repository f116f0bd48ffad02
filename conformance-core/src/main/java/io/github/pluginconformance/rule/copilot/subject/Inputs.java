package io.github.pluginconformance.rule.copilot.subject;

import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.SchemaShape;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What an operation takes: its parameters and the top-level properties of its body. */
public final class Inputs {

  private final SchemaShape shape;
  private final Map<String, SchemaRef> schemas = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private boolean complete = true;

  private Inputs(SchemaShape shape) {
    this.shape = shape;
  }

  /** The inputs of an operation. */
  public static Inputs of(ApiDocument document, Operation operation) {
    Inputs inputs = new Inputs(new SchemaShape(new LocalReferences(document.root())));
    operation.parameters().forEach(inputs::add);
    if (operation.requestBody() != null) {
      inputs.add(operation.requestBody());
    }
    return inputs;
  }

  /** The schema of each input; one without a schema has an empty one. */
  public Map<String, SchemaRef> schemas() {
    return schemas;
  }

  /** The names of inputs without which the operation cannot be called. */
  public Set<String> required() {
    return required;
  }

  /** Whether there can be no other inputs than these. */
  public boolean isComplete() {
    return complete;
  }

  /** Reads the schemas of the document. */
  public SchemaShape shape() {
    return shape;
  }

  private void add(Parameter parameter) {
    SchemaRef none = new SchemaRef(parameter.pointer(), parameter.node().path("schema"));
    schemas.put(parameter.name(), Objects.requireNonNullElse(parameter.schema(), none));
    if (parameter.required()) {
      required.add(parameter.name());
    }
  }

  private void add(RequestBody body) {
    Optional<SchemaRef> schema =
        body.content().stream().map(MediaTypeSpec::schema).filter(Objects::nonNull).findFirst();
    List<String> names = schema.map(shape::properties).orElse(List.of());
    complete = !names.isEmpty() && shape.otherProperty(schema.orElseThrow()).isEmpty();
    for (String name : names) {
      shape
          .property(schema.orElseThrow(), name)
          .ifPresent(property -> schemas.putIfAbsent(name, property));
    }
    if (body.required() && schema.isPresent()) {
      shape
          .resolve(schema.get())
          .node()
          .path("required")
          .forEach(one -> required.add(one.asText()));
    }
  }
}
