package io.github.pluginconformance.probe.operation.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.NameLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.MediaTypeSpec;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.RequestBody;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The shapes of all operations of a document, by operation and by resource. Each is computed once.
 */
public final class OperationShapes {

  private final SchemaView schemas;
  private final Map<String, OperationShape> bySubject = new LinkedHashMap<>();
  private final Map<String, List<OperationShape>> byNoun = new LinkedHashMap<>();
  private final Set<String> within;
  private List<OperationShape> all;

  public OperationShapes(ApiDocument document, Settings settings) {
    this.schemas = new SchemaView(document.root());
    this.within = SingletonPaths.within(document, schemas);
    AccessClassifier classifier =
        new AccessClassifier(
            settings, getPaths(document), SingletonPaths.of(document, schemas), this::asksForId);
    Map<String, Set<String>> scopes = scopes(document, classifier);
    Map<String, Set<String>> keys = keys(document, scopes);
    Set<String> nouns =
        document.operations().stream()
            .map(operation -> ResourceNouns.ofPath(operation.path()))
            .collect(Collectors.toSet());
    for (Operation operation : document.operations()) {
      String noun = ResourceNouns.ofPath(operation.path());
      List<Slot> slots = slots(operation);
      Optional<Slot> item = item(operation, slots, scopes.getOrDefault(noun, Set.of()));
      Access access = classifier.access(operation);
      OperationShape shape =
          new OperationShape(
              operation,
              access,
              noun,
              slots,
              item,
              keys.getOrDefault(noun, Set.of()),
              false,
              new SlotRoles(operation, access, noun, slots, item, schemas, nouns::contains));
      if (bySubject.putIfAbsent(operation.subject(), shape) == null) {
        byNoun.computeIfAbsent(noun, key -> new ArrayList<>()).add(shape);
      }
    }
    all = List.copyOf(bySubject.values());
    Upserts upserts = new Upserts(this);
    all.stream()
        .filter(upserts::isOne)
        .forEach(shape -> bySubject.put(shape.operation().subject(), shape.creating()));
    all = List.copyOf(bySubject.values());
    SideEffectScope reach = new SideEffectScope(this);
    bySubject.replaceAll((subject, shape) -> reach.isFar(shape) ? shape.changing() : shape);
    all = List.copyOf(bySubject.values());
    byNoun.replaceAll((noun, family) -> family.stream().map(one -> of(one.operation())).toList());
  }

  /** In document order. */
  public List<OperationShape> all() {
    return all;
  }

  public OperationShape of(Operation operation) {
    OperationShape shape = bySubject.get(operation.subject());
    if (shape == null) {
      throw new IllegalArgumentException(operation.subject() + " is not in this document");
    }
    return shape;
  }

  /** The operations of a resource, in document order. */
  public List<OperationShape> about(String noun) {
    return byNoun.getOrDefault(noun, List.of());
  }

  /**
   * The value of its body by which an operation that may do anything only reads, if there is one.
   */
  public Optional<ReadingChoice> reading(OperationShape shape) {
    return ReadingChoice.of(shape, schemas);
  }

  /** Whether an operation is about the one thing of its kind that stands within another. */
  public boolean isOnlyOne(OperationShape shape) {
    return within.contains(shape.operation().path());
  }

  /** By operationId, or by method and path. */
  public Optional<OperationShape> named(String name) {
    return bySubject.values().stream()
        .filter(shape -> shape.operation().names().contains(name))
        .findFirst();
  }

  public SchemaView schemas() {
    return schemas;
  }

  /** The content that a request body is sent as: JSON where it is offered. */
  public static Optional<MediaTypeSpec> bodyContent(Operation operation) {
    RequestBody body = operation.requestBody();
    if (body == null || body.content().isEmpty()) {
      return Optional.empty();
    }
    List<String> preferred =
        List.of(
            "application/json",
            "+json",
            "json",
            "application/x-www-form-urlencoded",
            "text/plain",
            "multipart/form-data");
    return preferred.stream()
        .flatMap(kind -> body.content().stream().filter(content -> is(content, kind)))
        .findFirst()
        .or(() -> Optional.of(body.content().get(0)));
  }

  private static boolean is(MediaTypeSpec content, String kind) {
    return content.range().toLowerCase(Locale.ROOT).contains(kind);
  }

  private List<Slot> slots(Operation operation) {
    List<Slot> slots = new ArrayList<>();
    operation
        .parameters()
        .forEach(
            one ->
                slots.add(
                    new Slot(
                        one.in(),
                        one.name(),
                        one.required() || one.in().equals("path"),
                        one.schema(),
                        one.node())));
    bodyContent(operation)
        .map(MediaTypeSpec::schema)
        .ifPresent(schema -> slots.addAll(properties(schema)));
    return List.copyOf(slots);
  }

  private boolean asksForId(Operation operation) {
    String noun = ResourceNouns.ofPath(operation.path());
    return slots(operation).stream()
        .filter(Slot::required)
        .anyMatch(slot -> ResourceNouns.isId(slot.name(), noun));
  }

  private List<Slot> properties(SchemaRef body) {
    Set<String> required = schemas.required(body);
    return schemas.properties(body).entrySet().stream()
        .filter(entry -> !isReadOnly(entry.getValue()))
        .map(
            entry ->
                new Slot(
                    "body",
                    entry.getKey(),
                    required.contains(entry.getKey()),
                    entry.getValue(),
                    entry.getValue().node()))
        .toList();
  }

  private boolean isReadOnly(SchemaRef property) {
    JsonNode flag = schemas.resolved(property).node().path("readOnly");
    return flag.asBoolean(false) || property.node().path("readOnly").asBoolean(false);
  }

  /** By resource, the path parameters that its creates take: they say where, not which. */
  private static Map<String, Set<String>> scopes(
      ApiDocument document, AccessClassifier classifier) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Operation operation : document.operations()) {
      if (classifier.access(operation) == Access.CREATE) {
        Set<String> names =
            found.computeIfAbsent(ResourceNouns.ofPath(operation.path()), key -> new HashSet<>());
        operation.parameters().stream()
            .filter(one -> one.in().equals("path"))
            .forEach(one -> names.add(scopeName(operation.path(), one.name())));
      }
    }
    return found;
  }

  /** By resource, the names of what its paths end in: they say which. */
  private static Map<String, Set<String>> keys(
      ApiDocument document, Map<String, Set<String>> scopes) {
    Map<String, Set<String>> found = new HashMap<>();
    for (Operation operation : document.operations()) {
      String path = operation.path();
      if (path.endsWith("}")) {
        String noun = ResourceNouns.ofPath(path);
        String name =
            WordSplitter.joined(path.substring(path.lastIndexOf('{') + 1, path.length() - 1));
        // Where a bare id also says where things are made, it is no name that they were given.
        boolean scope =
            scopes.getOrDefault(noun, Set.of()).stream()
                .anyMatch(taken -> taken.equals(name) || taken.endsWith("/" + name));
        if (!scope) {
          found.computeIfAbsent(noun, key -> new LinkedHashSet<>()).add(name);
        }
      }
    }
    return found;
  }

  private static Optional<Slot> item(Operation operation, List<Slot> slots, Set<String> scopes) {
    String path = operation.path();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return slots.stream()
        .filter(slot -> slot.in("path") && last.equals("{" + slot.name() + "}"))
        .filter(slot -> !scopes.contains(scopeName(path, slot.name())))
        .findFirst();
  }

  /**
   * What a parameter is called as a place for new things. A bare {@code id} says nothing without
   * what stands before it: that of {@code /articles/{id}/comments} is not that of {@code
   * /comments/{id}}.
   */
  private static String scopeName(String path, String name) {
    String normal = WordSplitter.joined(name);
    if (!NameLexicon.IDS.contains(normal)) {
      return normal;
    }
    String before = path.substring(0, Math.max(0, path.indexOf("/{" + name + "}")));
    return before.substring(before.lastIndexOf('/') + 1) + "/" + normal;
  }

  private static Set<String> getPaths(ApiDocument document) {
    return document.operations().stream()
        .filter(operation -> operation.method().equals("GET"))
        .map(Operation::path)
        .collect(Collectors.toSet());
  }
}
