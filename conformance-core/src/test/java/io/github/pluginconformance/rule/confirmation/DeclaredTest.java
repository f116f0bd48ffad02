package io.github.pluginconformance.rule.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.settings.ConfirmationSettings;
import io.github.pluginconformance.settings.OperationSettings;
import io.github.pluginconformance.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeclaredTest {

  private static final String ID = "confirmation/declared";
  private static final String[] BOOKING = {"operationId: bookTable", "summary: Books a table"};

  private final Declared rule = new Declared();

  @Test
  void should_warn_of_a_write_that_nobody_classified() {
    Evidence evidence = Documents.operation("post", "/tables", "operationId: createTable");

    assertThat(rule.judge(evidence).findings())
        .hasSize(1)
        .allMatch(one -> one.level() == Level.WARNING);
    assertThat(Documents.messages(rule.judge(evidence))).first().asString().contains("creates");
    assertThat(Documents.violated(evidence)).containsExactly(ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"put", "patch", "delete"})
  void should_warn_of_every_method_that_writes(String method) {
    Evidence evidence = Documents.operation(method, "/tables", "operationId: tables");

    assertThat(Documents.violated(evidence)).containsExactly(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-openai-isConsequential: true",
        "x-openai-isConsequential: false",
        "x-plugin-confirmation: platform",
        "x-plugin-confirmation: none",
        "x-plugin-confirmation: {kind: draft-link, link: /url}"
      })
  void should_accept_what_the_document_declares(String line) {
    Evidence evidence = Documents.operation("post", "/polls", "operationId: votePoll", line);

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_accept_what_the_settings_declare() {
    ConfirmationSettings platform =
        new ConfirmationSettings("platform", null, null, null, null, null, null);
    Settings settings =
        Documents.settings()
            .operation("bookTable", new OperationSettings(platform, null, false, false, null))
            .build();
    Evidence evidence =
        Documents.evidence(Documents.document("post", "/tables", BOOKING), settings, "none");

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_take_the_second_half_of_a_flow_as_declared() {
    Evidence evidence =
        Documents.operation(
            "post",
            "/tables",
            "operationId: bookTable",
            "x-plugin-confirmation: {kind: token, token: /token, field: token, confirmWith: confirmBooking}",
            "responses: {'200': {description: ok}}\n  /confirmations:\n    post:\n      operationId: confirmBooking");

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(rule.judge(evidence).subjects()).isEqualTo(2);
  }

  @Test
  void should_leave_a_post_that_only_reads_alone() {
    Evidence evidence = Documents.operation("post", "/search", "operationId: searchTables");

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_name_a_declaration_that_nobody_understands() {
    Evidence evidence =
        Documents.operation(
            "post", "/tables", "operationId: createTable", "x-plugin-confirmation: {kind: tokn}");

    assertThat(Documents.messages(rule.judge(evidence)))
        .first()
        .asString()
        .contains("no known kind");
  }

  @Test
  void should_not_apply_to_a_document_of_gets() {
    Evidence evidence = Documents.operation("get", "/tables", "operationId: listTables");

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
