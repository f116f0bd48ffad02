package io.github.pluginconformance.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.pluginconformance.openapi.model.Direction;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What breaches say, and to whom they apply. */
class BreachTest {

  private static final String TODOS =
      "A: {type: object, properties: {todos: {type: array, items: {type: object, required: [id],"
          + " properties: {id: {type: integer}}}}}}";

  @Test
  void the_same_breach_on_many_items_is_one_with_a_count() {
    Contract contract = Contracts.withSchemas("3.0.3", TODOS);
    List<Breach> breaches =
        Contracts.validate(
            contract,
            "A",
            "{\"todos\":[{\"id\":1},{\"id\":\"x\"},{\"id\":\"y\"},{}]}",
            Direction.RESPONSE);
    assertThat(breaches)
        .extracting(Breach::location, Breach::count, Breach::expected, Breach::actual)
        .containsExactly(
            tuple("$.todos[*].id", 2, "an integer", "\"x\""),
            tuple("$.todos[*].id", 1, "the property id", "missing"));
    assertThat(breaches.get(0).message())
        .isEqualTo(
            "Expected at $.todos[1].id: an integer; found: a string. The same on 1 more item.");
    assertThat(breaches.get(1).message())
        .isEqualTo("The required property $.todos[3].id is missing.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":\"x\"}         | $.b",
        "{\"a\":1,\"b\":2,\"c\":3}     | $.c",
        "{\"a\":1,\"in\":{\"d\":\"x\"}} | $.in.d",
        "{\"a\":1,\"in\":{\"e\":1}}    | $.in.e",
        "{\"b\":1}                     | $.a"
      })
  void a_part_that_fails_does_not_make_its_properties_undeclared(String value, String location) {
    Contract contract =
        Contracts.withSchemas(
            "3.1.0",
            "P: {type: object, required: [a], properties: {a: {type: integer}, b: {type: integer},"
                + " in: {allOf: [{properties: {d: {type: integer}}}], unevaluatedProperties:"
                + " false}}}, A: {allOf: [{$ref: '#/components/schemas/P'}], unevaluatedProperties:"
                + " false}");
    assertThat(Contracts.validate(contract, "A", value, Direction.RESPONSE))
        .extracting(Breach::location)
        .containsExactly(location);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{type: integer}",
        "{type: string, pattern: '^x$'}",
        "{type: string, format: date}",
        "{type: string, format: email}",
        "{type: string, maxLength: 2}",
        "{enum: [a, b]}",
        "{not: {type: string}}",
        "{oneOf: [{type: integer}, {type: object}]}",
        "{anyOf: [{type: integer}, {type: object}]}"
      })
  void messages_do_not_hold_the_value_but_actual_does(String schema) {
    Contract contract = Contracts.withSchemas("3.0.3", "A: " + schema);
    Breach breach =
        Contracts.validate(contract, "A", "\"CANARY value\"", Direction.RESPONSE).get(0);
    assertThat(breach.message()).doesNotContain("CANARY");
    assertThat(breach.actual()).isEqualTo("\"CANARY value\"");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REQUEST  | {\"in\":\"x\"}                | ",
        "REQUEST  | {\"in\":\"x\",\"out\":\"y\"}  | $.out",
        "REQUEST  | {}                            | $.in",
        "RESPONSE | {\"out\":\"y\"}               | ",
        "RESPONSE | {\"out\":\"y\",\"in\":\"x\"}  | $.in",
        "RESPONSE | {}                            | $.out",
        "NEITHER  | {}                            | ",
        "NEITHER  | {\"out\":\"y\",\"in\":\"x\"}  | "
      })
  void the_direction_decides_on_readOnly_and_writeOnly(
      Direction direction, String value, String location) {
    Contract contract =
        Contracts.withSchemas(
            "3.0.3",
            "A: {type: object, required: [in, out], properties: {in: {type: string, writeOnly:"
                + " true}, out: {type: string, readOnly: true}}}");
    assertThat(Contracts.validate(contract, "A", value, direction))
        .extracting(Breach::location)
        .isEqualTo(location == null ? List.of() : List.of(location));
  }

  @Test
  void one_contract_serves_many_threads() throws InterruptedException, ExecutionException {
    Contract contract = Contracts.withSchemas("3.1.0", TODOS);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Breach>>> all =
          IntStream.range(0, 200)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              Contracts.validate(
                                  contract,
                                  "A",
                                  i % 2 == 0 ? "{}" : "{\"todos\":1}",
                                  Direction.RESPONSE)))
              .toList();
      for (int i = 0; i < all.size(); i++) {
        assertThat(all.get(i).get()).hasSize(i % 2);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
