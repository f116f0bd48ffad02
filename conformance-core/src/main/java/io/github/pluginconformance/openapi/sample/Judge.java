package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.SchemaRef;
import java.util.List;

/**
 * Asks the contract while one value is being made, and stops asking when it costs too much: a
 * schema that cannot be judged would be tried again and again, up to its time limit each time.
 */
final class Judge {

  private static final int MOST_QUESTIONS = 5_000;
  private static final int MOST_UNDECIDED = 5;

  private final Contract contract;
  private int questions;
  private int undecided;

  Judge(Contract contract) {
    this.contract = contract;
  }

  boolean isExhausted() {
    return questions >= MOST_QUESTIONS || undecided >= MOST_UNDECIDED;
  }

  /** How the value breaks the schema. */
  List<Breach> breaches(SchemaRef schema, JsonNode value, Direction direction) {
    questions++;
    List<Breach> breaches = contract.validate(schema, value, direction);
    if (breaches.stream().anyMatch(breach -> breach.kind() == Breach.Kind.UNDECIDED)) {
      undecided++;
    }
    return breaches;
  }

  /** Whether all of the schemas accept the value; never once exhausted. */
  boolean accepts(List<SchemaRef> together, JsonNode value, Direction direction) {
    return together.stream()
        .allMatch(schema -> !isExhausted() && breaches(schema, value, direction).isEmpty());
  }
}
