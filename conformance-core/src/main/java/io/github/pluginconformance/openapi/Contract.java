package io.github.pluginconformance.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.util.List;

/**
 * Judges requests and answers by a document. Thread-safe; compiles each schema once. Pure but for
 * the deadline that bounds regular expressions.
 */
public final class Contract {

  private final ApiDocument document;

  private Contract(ApiDocument document) {
    this.document = document;
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
    throw new UnsupportedOperationException();
  }

  /**
   * How a request breaks the contract: route, parameters, credential and body; empty if it keeps
   * it.
   */
  public List<Breach> judgeRequest(SentRequest request) {
    throw new UnsupportedOperationException();
  }

  /** How a value breaks a schema; empty if it is valid. */
  public List<Breach> validate(SchemaRef schema, JsonNode value, Direction direction) {
    throw new UnsupportedOperationException();
  }
}
