package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.openapi.model.Parameter;
import io.github.pluginconformance.openapi.model.SchemaRef;
import io.github.pluginconformance.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule about lists, where one is asked for the things of some ids or of one kind. */
class ChosenThingsTest {

  private static final String ALL =
      """
      [{"id": 1, "hiveId": "h1", "state": "new"}, {"id": 2, "hiveId": "h2", "state": "old"},
       {"id": 3, "hiveId": "h3", "state": "new"}]
      """;
  private static final String FIRST = "[{\"id\": 1, \"hiveId\": \"h1\", \"state\": \"new\"}]";

  private final Rule rule = new ParametersApply();

  @ParameterizedTest
  @CsvSource({
    "false, 'hive_ids=h1', 1",
    "false, 'hive_ids=h1,h2,h3', 0",
    "true, 'hive_ids=h1&hive_ids=h2', 1",
    "true, 'hive_ids=h1,h2,h3', 1"
  })
  void should_warn_where_things_of_other_ids_are_shown(
      boolean explode, String query, int findings) {
    Calls calls = new Calls().with(asked(explode, query, ALL));

    assertThat(calls.judgedBy(rule).findings()).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "'hive_ids=h1', 0",
    "'hive_ids=h1,h2', 1",
    "'hive_ids=h4', 0",
    "'state=new', 1",
    "'state=new&page=2', 0"
  })
  void should_warn_where_things_that_are_asked_for_are_left_out(String query, int findings) {
    Calls calls =
        new Calls()
            .with(Calls.valid(list(false)).json(200, ALL))
            .with(asked(false, query, query.endsWith("h4") ? "[]" : FIRST));

    assertThat(calls.judgedBy(rule).findings()).hasSize(findings);
  }

  /** What was written in between may have taken the rest away, and a full page shows no end. */
  @Test
  void should_not_miss_what_may_be_gone_or_on_another_page() {
    CallMaker all = Calls.valid(list(false)).json(200, ALL);
    CallMaker some = asked(false, "hive_ids=h1,h2", FIRST);
    CallMaker write = Calls.valid(Operations.CREATE).json(201, "{}");
    CallMaker first = Calls.valid(list(false)).json(200, FIRST);
    CallMaker page =
        asked(false, "state=new", "[{\"id\": 9, \"hiveId\": \"h9\", \"state\": \"new\"}]");

    assertThat(new Calls().with(all).with(write).with(some).judgedBy(rule).findings()).isEmpty();
    assertThat(new Calls().with(first).with(page).judgedBy(rule).findings()).isEmpty();
  }

  private static CallMaker asked(boolean explode, String query, String answer) {
    return Calls.valid(list(explode)).query(query).json(200, answer);
  }

  private static Operation list(boolean explode) {
    return new Operation(
        "listTreatments",
        "GET",
        "/treatments",
        "",
        "Lists treatments.",
        null,
        List.of(
            query("hive_ids", explode, "{\"type\": \"array\", \"items\": {\"type\": \"string\"}}"),
            query("state", true, "{\"type\": \"string\", \"enum\": [\"new\", \"old\"]}"),
            query("page", true, "{\"type\": \"integer\"}")),
        null,
        List.of(),
        null,
        json("{}"),
        "");
  }

  private static Parameter query(String name, boolean explode, String schema) {
    return new Parameter(
        name,
        "query",
        false,
        "form",
        explode,
        new SchemaRef("/schema", json(schema)),
        null,
        "",
        json("{}"),
        "",
        false);
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
