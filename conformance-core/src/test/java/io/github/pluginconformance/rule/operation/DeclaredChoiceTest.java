package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.testing.ScriptedServer;
import io.github.pluginconformance.testing.StubPlugin;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A read that draws one of the shapes that its document declares is not flaky. */
class DeclaredChoiceTest {

  private static final String ONE = "{\"name\": \"corner\"}";
  private static final String OTHER = "{\"street\": \"High Street\"}";

  @Test
  void should_accept_either_branch_of_a_choice() {
    assertThat(
            violated(
                "oneOf: [{$ref: '#/components/schemas/Named'}, {type: object, required: [street],"
                    + " properties: {street: {type: string, description: Where}}}]"))
        .isEmpty();
  }

  @Test
  void should_accept_declared_properties_that_come_and_go() {
    assertThat(
            violated(
                "type: object, properties: {name: {type: string, description: Who}, "
                    + "street: {type: string, description: Where}}"))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: object, additionalProperties: {type: string} | operation/none",
        "type: object, additionalProperties: true | operation/none",
        "type: object | operation/repeatable"
      })
  void should_accept_other_names_only_where_a_map_is_declared(String schema, String told) {
    assertThat(violated(schema).contains("operation/repeatable"))
        .isEqualTo(told.equals("operation/repeatable"));
  }

  @Test
  void should_leave_a_branch_with_a_wrong_value_to_the_rule_about_schemas_alone() {
    assertThat(
            violated(
                "oneOf: [{$ref: '#/components/schemas/Named'}, {type: object, required: [street],"
                    + " properties: {street: {type: integer, description: Which}}}]"))
        .containsExactly("operation/body-matches-schema");
  }

  @Test
  void should_warn_of_properties_that_come_and_go_and_are_not_declared() {
    assertThat(violated("type: object, properties: {name: {type: string, description: Who}}"))
        .containsExactly("operation/repeatable");
  }

  @Test
  void should_leave_a_required_property_that_goes_to_the_rule_about_schemas() {
    assertThat(violated("$ref: '#/components/schemas/Named'"))
        .contains("operation/body-matches-schema");
  }

  private static List<String> violated(String schema) {
    AtomicInteger drawn = new AtomicInteger();
    try (StubPlugin plugin =
        new StubPlugin()
            .document(DOCUMENT.replace("SCHEMA", schema))
            .at(
                "/shop",
                (asked, to) ->
                    ScriptedServer.write(
                        to,
                        ScriptedServer.response(
                            200,
                            "Content-Type: application/json\r\n",
                            drawn.incrementAndGet() == 1 ? ONE : OTHER)))) {
      Report report =
          ConformanceRun.execute(
              SettingsBuilder.forPlugin(plugin.url())
                  .rules(new RuleSelection(List.of("operation/*"), List.of()))
                  .build(),
              Progress.SILENT);
      return report.rules().stream()
          .filter(rule -> rule.outcome().equals("violated"))
          .map(RuleResult::id)
          .toList();
    }
  }

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Shops, version: '1', description: Finds a shop}
      paths:
        /shop:
          get:
            operationId: drawShop
            summary: Draws a shop by lot
            responses:
              '200':
                description: A shop
                content: {application/json: {schema: {SCHEMA}}}
      components:
        schemas:
          Named:
            type: object
            required: [name]
            properties: {name: {type: string, description: Who}}
      """;
}
