package io.github.pluginconformance.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.resource.SchemaLoader;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.LoopScan;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Judges values by the schemas of one document. Compiles each schema once; loads nothing from
 * anywhere. Thread-safe.
 */
public final class SchemaEngine {

  private static final String BASE = "urn:document#";

  /**
   * What came of judging a value.
   *
   * @param undecided why it could not be judged; empty if it could
   */
  public record Outcome(List<Error> errors, String undecided) {

    static Outcome undecided(String why) {
      return new Outcome(List.of(), why);
    }
  }

  private record Compiled(JsonNode node, Schema schema) {}

  private final LocalReferences references;
  private final JsonNode document;
  private final Schema root;
  private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

  public SchemaEngine(ApiDocument document) {
    this.document = document.root();
    this.references = new LocalReferences(document.root());
    this.root =
        registry(document.isVersion31()).getSchema(SchemaLocation.of(BASE), document.root());
  }

  static SchemaLocation location(String pointer) {
    return SchemaLocation.of(BASE + pointer);
  }

  private SchemaRegistry registry(boolean version31) {
    Dialect dialect = dialect(version31 ? Dialects.getOpenApi31() : Dialects.getOpenApi30());
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder()
            .preloadSchema(false)
            .cacheRefs(true)
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(new Patterns())
            .build();
    return SchemaRegistry.builder()
        .defaultDialectId(dialect.getId())
        .dialectRegistry((id, registry) -> dialect)
        .schemaLoader(new SchemaLoader(List.of(), List.of(), iri -> false, iri -> true))
        .schemaRegistryConfig(config)
        .build();
  }

  private Dialect dialect(Dialect standard) {
    return Dialect.builder(standard)
        .keywords(SoundKeyword.of(standard))
        .keywords(
            List.of(
                new CustomKeyword("$ref", BoundedRef::new),
                new CustomKeyword("$dynamicRef", BoundedDynamicRef::new),
                alternatives(KeywordType.ONE_OF),
                alternatives(KeywordType.ANY_OF),
                new CustomKeyword(
                    "required",
                    (location, node, parent, context) ->
                        new RequiredByDirection(location, node, parent, context, references)),
                new CustomKeyword(
                    "discriminator",
                    (location, node, parent, context) ->
                        new InheritanceDiscriminator(location, node, parent, context, references))))
        // The library would warn of every key of the document that is no keyword, in the user's
        // log.
        .unknownKeywordFactory((name, context) -> new NonValidationKeyword(name))
        .formats(NumberFormat.all())
        .formats(TextFormat.all())
        .format(new ByteFormat())
        .format(new EmailFormat())
        .build();
  }

  private static CustomKeyword alternatives(KeywordType type) {
    return new CustomKeyword(
        type.getValue(),
        (location, node, parent, context) ->
            node.isEmpty() && node.isArray()
                ? new NonValidationKeyword(type.getValue())
                    .newValidator(location, node, parent, context)
                : new Alternatives(type, location, node, parent, context));
  }

  /** Judges a value. Never throws: what cannot be judged is undecided. */
  public Outcome validate(SchemaRef schema, JsonNode value, Direction direction) {
    Evaluation evaluation = new Evaluation(direction);
    try {
      compiled(schema).validate(evaluation, value);
      return new Outcome(List.copyOf(evaluation.getErrors()), "");
    } catch (StackOverflowError tooDeep) {
      return Outcome.undecided(why(schema, "limit.schema-cost: the schema nests too deep"));
    } catch (RuntimeException broken) {
      return Outcome.undecided(why(schema, reason(broken).orElseGet(() -> brokenSchema(schema))));
    }
  }

  /** What our own parts threw; the library wraps it. */
  private Optional<String> reason(RuntimeException broken) {
    for (Throwable at = broken; at != null; at = at.getCause()) {
      if (at instanceof LimitReachedException limit) {
        return Optional.of(limit.at(new PatternPlaces(document)));
      }
    }
    return Optional.empty();
  }

  private String brokenSchema(SchemaRef schema) {
    return references
        .dangling(schema.node())
        .map(
            reference -> "spec.dangling-ref: the reference " + reference + " leads to nothing here")
        .orElse("spec.bad-schema: a keyword of the schema has a value that it cannot have");
  }

  private Schema compiled(SchemaRef schema) {
    Compiled known = compiled.get(schema.pointer());
    if (known != null && known.node == schema.node()) {
      return known.schema;
    }
    Schema fresh = compile(schema);
    compiled.putIfAbsent(schema.pointer(), new Compiled(schema.node(), fresh));
    return fresh;
  }

  private Schema compile(SchemaRef schema) {
    return root.getSchemaContext().newSchema(location(schema.pointer()), schema.node(), root);
  }

  private String why(SchemaRef schema, String reason) {
    LocalReferences.Located start = new LocalReferences.Located(schema.node(), schema.pointer());
    return LoopScan.isLoop(document, start)
        ? "spec.ref-loop: the references of the schema lead back to themselves"
        : reason;
  }
}
