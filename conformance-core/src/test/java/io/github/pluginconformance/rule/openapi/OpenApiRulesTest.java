package io.github.pluginconformance.rule.openapi;

import static io.github.pluginconformance.rule.openapi.Edits.copy;
import static io.github.pluginconformance.rule.openapi.Edits.info;
import static io.github.pluginconformance.rule.openapi.Edits.parameter;
import static io.github.pluginconformance.rule.openapi.Edits.property;
import static io.github.pluginconformance.rule.openapi.Edits.secure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.testing.TestPlugin;
import io.github.pluginconformance.testing.Twin;
import io.github.pluginconformance.testing.Twins;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenApiRulesTest {

  static Stream<Twin> twins() {
    return Stream.of(
            DocumentTwins.serving(),
            DocumentTwins.shapes(),
            OperationTwins.operations(),
            OperationTwins.contents())
        .flatMap(List::stream);
  }

  static Stream<String> ids() {
    return OpenApiRules.all().stream()
        .map(rule -> rule.meta().id())
        // The plugin says that it asks for no credential, so there is nothing to agree.
        .filter(id -> !id.equals("openapi/security-agrees"));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void with_one_thing_broken_exactly_one_rule_fires(Twin twin) {
    TestPlugin plugin = new TestPlugin();
    twin.breaking().accept(plugin);
    assertThat(Twins.violated(plugin.look())).isEqualTo(Map.of(twin.rule(), List.of(twin.level())));
  }

  @ParameterizedTest
  @MethodSource("io.github.pluginconformance.rule.openapi.DocumentTwins#actions")
  void of_a_gpt_action_with_one_thing_broken_exactly_one_rule_fires(Twin twin) {
    TestPlugin plugin = action();
    twin.breaking().accept(plugin);
    assertThat(Twins.violated(plugin.look())).isEqualTo(Map.of(twin.rule(), List.of(twin.level())));
  }

  @Test
  void a_gpt_action_may_have_30_operations_and_no_more() {
    TestPlugin plugin = action();
    for (int i = 0; i < 29; i++) {
      copy(plugin, "/a" + i, "a" + i);
    }
    assertThat(Twins.violated(plugin.look()))
        .isEqualTo(Map.of("openapi/few-operations", List.of(Level.ERROR, Level.NOTE)));
  }

  @ParameterizedTest
  @MethodSource("ids")
  void a_plugin_without_a_fault_satisfies(String rule) {
    assertThat(Twins.judge(rule, new TestPlugin().look()).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void an_example_over_a_dangling_reference_is_the_reference_s_fault_alone() {
    TestPlugin plugin = new TestPlugin();
    ObjectNode list = (ObjectNode) plugin.document().at("/components/schemas/List");
    list.putObject("properties").putObject("todos").put("$ref", "#/components/schemas/Nowhere");
    list.putObject("example").putArray("todos").add("milk");

    Judgement judgement = Twins.judge("openapi/examples-valid", plugin.look());
    assertThat(judgement.undecided()).isZero();
    assertThat(judgement.unverified()).isPositive();
    assertThat(Twins.violated(plugin.look())).containsOnlyKeys("openapi/references-resolve");
  }

  @Test
  void security_that_is_what_the_manifest_says_satisfies() {
    TestPlugin plugin = new TestPlugin();
    secure(plugin);
    plugin
        .manifest()
        .set(
            "auth",
            TestPlugin.tree("{\"type\": \"user_http\", \"authorization_type\": \"bearer\"}"));
    assertThat(Twins.judge("openapi/security-agrees", plugin.look()).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void a_gpt_action_without_a_fault_has_no_finding_and_no_manifest_is_asked_for() {
    TestPlugin plugin = action();
    Evidence evidence = plugin.look();
    assertThat(Twins.violated(evidence)).isEmpty();
    assertThat(evidence.exchanges())
        .noneMatch(exchange -> exchange.request().uri().getPath().contains("ai-plugin"));
  }

  @Test
  void a_gpt_actions_key_may_be_listed_as_a_required_header_too() {
    assertThat(Twins.violated(keyed("x-api-key").look())).isEmpty();
    assertThat(Twins.violated(keyed("X-Tenant").look()))
        .isEqualTo(Map.of("openapi/no-custom-headers", List.of(Level.ERROR)));
  }

  /** A GPT Action whose key goes into X-Api-Key, with a required header parameter. */
  private static TestPlugin keyed(String header) {
    TestPlugin plugin = action();
    secure(plugin);
    ((ObjectNode) plugin.document().get("components"))
        .set(
            "securitySchemes",
            TestPlugin.tree(
                "{\"key\": {\"type\": \"apiKey\", \"in\": \"header\", \"name\": \"X-Api-Key\"}}"));
    parameter(plugin).put("in", "header").put("required", true).put("name", header);
    return plugin;
  }

  @Test
  void without_a_document_the_rest_is_not_verified() {
    TestPlugin plugin = new TestPlugin().documentText("<html>");
    Map<String, Outcome> outcomes = Twins.outcomes(plugin.look());
    assertThat(outcomes.get("openapi/valid")).isEqualTo(Outcome.NOT_VERIFIED);
    assertThat(outcomes.get("openapi/operation-ids")).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void a_finding_names_pointer_line_and_column() {
    TestPlugin plugin =
        new TestPlugin()
            .documentText(
                """
                openapi: 3.0.3
                info: {title: x, version: '1'}
                paths:
                  /todos:
                    get:
                      summary: Lists
                      responses: {}
                """);
    Finding finding = Twins.judge("openapi/operation-ids", plugin.look()).findings().get(0);
    assertThat(finding.location()).startsWith("/paths/~1todos/get (line 5, column ");
  }

  @Test
  void openapi_3_1_is_judged_by_its_own_fields() {
    TestPlugin plugin = new TestPlugin();
    plugin.document().put("openapi", "3.1.0");
    info(plugin).put("summary", "new in 3.1");
    property(plugin).putArray("type").add("string").add("null");
    assertThat(Twins.violated(plugin.look())).isEmpty();
  }

  private static TestPlugin action() {
    TestPlugin plugin = new TestPlugin();
    plugin.settings().profile(Profile.GPT_ACTION);
    return plugin;
  }
}
