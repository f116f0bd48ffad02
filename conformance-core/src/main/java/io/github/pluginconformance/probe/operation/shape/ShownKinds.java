package io.github.pluginconformance.probe.operation.shape;

import io.github.pluginconformance.lexicon.Plurals;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Which reads show things of a kind, by what the document says. */
public final class ShownKinds {

  /** A list of things with things in them is five deep, from the answer to their names. */
  private static final int DEEPEST = 5;

  private final OperationShapes shapes;
  private final Map<OperationShape, Set<String>> named = new HashMap<>();
  private final Map<OperationShape, Set<String>> within = new HashMap<>();

  public ShownKinds(OperationShapes shapes) {
    this.shapes = shapes;
  }

  /**
   * Whether a read shows what an operation makes: it is about the same kind, about what such a
   * thing belongs to, or its answers have a property named after the kind.
   */
  public boolean shows(OperationShape read, OperationShape maker) {
    return read.noun().equals(maker.noun())
        || within.computeIfAbsent(maker, ShownKinds::withinWhat).contains(read.noun())
        || named.computeIfAbsent(read, this::namedIn).contains(maker.noun());
  }

  /** Whether a read is about a kind that is written: it has lists of its own, and is no sum. */
  public boolean isOfWritten(OperationShape read) {
    return shapes.about(read.noun()).stream().anyMatch(OperationShape::writes);
  }

  /** The kinds that the things of an operation belong to. */
  private static Set<String> withinWhat(OperationShape maker) {
    return maker.slots().stream()
        .filter(maker::isId)
        .map(maker::nounOf)
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> namedIn(OperationShape read) {
    Set<String> kinds = new HashSet<>();
    read.operation().responses().stream()
        .filter(response -> response.status().startsWith("2"))
        .flatMap(response -> response.content().stream())
        .map(MediaTypeSpec::schema)
        .filter(Objects::nonNull)
        .forEach(schema -> collect(schema, kinds, 0));
    return kinds;
  }

  private void collect(SchemaRef schema, Set<String> kinds, int depth) {
    SchemaView schemas = shapes.schemas();
    SchemaRef shown = schemas.isType(schema, "array") ? schemas.items(schema) : schema;
    if (depth < DEEPEST) {
      schemas
          .properties(shown)
          .forEach(
              (name, property) -> {
                kinds.add(kind(name));
                collect(property, kinds, depth + 1);
              });
    }
  }

  /** {@code customer} for {@code customers}, {@code customerId} and {@code customer_ids}. */
  private static String kind(String name) {
    String single = ResourceNouns.singularId(name);
    String of = ResourceNouns.ofId(single);
    return of.isEmpty() ? Plurals.singular(WordSplitter.joined(single)) : of;
  }
}
