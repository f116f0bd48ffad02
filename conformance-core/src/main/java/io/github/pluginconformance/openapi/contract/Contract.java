package io.github.pluginconformance.openapi.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.LocalReferences;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.openapi.schema.SchemaEngine;
import io.github.pluginconformance.openapi.schema.SchemaShape;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.util.List;
import java.util.Optional;

/**
 * Judges requests and answers by a document. Thread-safe; compiles each schema once. Pure but for
 * the deadline that bounds regular expressions. Never throws for what the document, the request or
 * the answer holds: what cannot be judged is a breach of kind {@link Breach.Kind#UNDECIDED}.
 */
public final class Contract {

  private final ApiDocument document;
  private final SchemaEngine engine;
  private final SchemaShape shape;
  private final AnswerJudge answers;
  private final RequestJudge requests;

  private Contract(ApiDocument document) {
    this.document = document;
    this.engine = new SchemaEngine(document);
    LocalReferences references = new LocalReferences(document.root());
    this.shape = new SchemaShape(references);
    ParameterDecoding decoding = new ParameterDecoding(engine, shape);
    ValueJudge values = new ValueJudge(engine, decoding);
    this.answers =
        new AnswerJudge(
            new BodyJudge(engine, decoding, Direction.RESPONSE),
            new HeaderJudge(values, references));
    this.requests =
        new RequestJudge(document, values, new BodyJudge(engine, decoding, Direction.REQUEST));
  }

  /** The contract that a document makes. */
  public static Contract of(ApiDocument document) {
    return new Contract(document);
  }

  /** The document. */
  public ApiDocument document() {
    return document;
  }

  /** How a whole answer to an operation breaks the contract; empty if it keeps it. */
  public List<Breach> judgeAnswer(Operation operation, ReceivedResponse response) {
    return answers.judge(operation, response);
  }

  /**
   * How a request breaks the contract: route, parameters, credential and body; empty if it keeps
   * it.
   */
  public List<Breach> judgeRequest(SentRequest request) {
    return requests.judge(request);
  }

  /** How a request that is meant for an operation breaks the contract; the route is judged too. */
  public List<Breach> judgeRequest(Operation operation, SentRequest request) {
    return requests.judge(operation, request);
  }

  /** The operation that a request reaches: of several, the most concrete path. */
  public Optional<Operation> route(SentRequest request) {
    return requests.route(request);
  }

  /**
   * The operation that a request reaches: of several, the most concrete path.
   *
   * @param method in upper case
   * @param path percent-encoded, without the query
   */
  public Optional<Operation> route(String method, String path) {
    return requests.route(method, path);
  }

  /** How a value breaks a schema; empty if it is valid. */
  public List<Breach> validate(SchemaRef schema, JsonNode value, Direction direction) {
    return SchemaBreaches.of(engine.validate(schema, value, direction));
  }

  /**
   * Whether a value is valid: cheaper than {@link #validate} where the breaches do not matter.
   * Undecided is not valid.
   */
  public boolean isValid(SchemaRef schema, JsonNode value, Direction direction) {
    SchemaEngine.Outcome outcome = engine.validate(schema, value, direction);
    return outcome.errors().isEmpty() && outcome.undecided().isEmpty();
  }

  /** The schema at the end of all references; the schema itself where they lead nowhere. */
  public SchemaRef resolve(SchemaRef schema) {
    return shape.resolve(schema);
  }

  /**
   * A schema below another by keyword and, for a map or a list, name or index; empty if there is
   * none. References are not followed.
   */
  public Optional<SchemaRef> child(SchemaRef schema, String... tokens) {
    return SchemaShape.child(schema, tokens);
  }

  /**
   * The schema, resolved, and all schemas that it is composed of by allOf, anyOf and oneOf,
   * resolved.
   */
  public List<SchemaRef> parts(SchemaRef schema) {
    return shape.parts(schema);
  }
}
