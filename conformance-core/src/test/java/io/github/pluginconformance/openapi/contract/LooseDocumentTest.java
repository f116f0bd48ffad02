package io.github.pluginconformance.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers to operations that the document describes in part. */
class LooseDocumentTest {

  @Test
  void without_responses_no_answer_is_undeclared() {
    assertThat(judge("{}", 200, "application/json", "{}"))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.UNDECIDED);
    assertThat(judge("{responses: {'201': {description: x}}}", 200, "application/json", "{}"))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.STATUS);
  }

  @Test
  void an_answer_behind_a_reference_to_nothing_is_declared_but_not_judged() {
    String get = "{responses: {'500': {$ref: '#/components/responses/Lost'}}}";

    assertThat(judge(get, 500, "text/plain", "x"))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.UNDECIDED);
    assertThat(judge(get, 404, "text/plain", "x"))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.STATUS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "OK", "[]"})
  void a_status_of_which_nothing_is_said_is_declared(String nothing) {
    String get = "{responses: {'200': " + nothing + ", '404': {description: none}}}";

    assertThat(judge(get, 200, "application/json", "{}"))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.UNDECIDED);
    assertThat(judge(get, 201, "application/json", "{}"))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.STATUS);
  }

  @Test
  void of_values_one_after_the_other_none_is_the_whole() {
    String get =
        "{responses: {'200': {description: x, content: {application/json: {schema: {type: array,"
            + " items: {type: object}}}}}}}";

    assertThat(judge(get, 200, "application/json", "{}\n{}"))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.STRICT_JSON);
    assertThat(judge(get, 200, "application/json", "{}"))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.SCHEMA);
  }

  @Test
  void a_media_type_of_which_nothing_is_said_is_declared() {
    String get = "{responses: {'200': {description: x, content: {text/plain: null}}}}";

    assertThat(judge(get, 200, "text/plain", "x")).isEmpty();
    assertThat(judge(get, 200, "text/html", "x"))
        .extracting(Breach::kind)
        .containsExactly(Breach.Kind.MEDIA_TYPE);
  }

  private static List<Breach> judge(String get, int status, String type, String body) {
    Contract contract =
        Contracts.of(
            "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {/x: {get: " + get + "}}\n");
    Operation operation = contract.document().operations().get(0);
    return contract.judgeAnswer(
        operation,
        new ReceivedResponse(
            status,
            List.of(new Header("Content-Type", type)),
            body.getBytes(StandardCharsets.UTF_8),
            false,
            List.of()));
  }
}
