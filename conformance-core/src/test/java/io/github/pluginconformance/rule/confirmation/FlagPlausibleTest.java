package io.github.pluginconformance.rule.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagPlausibleTest {

  private static final String ID = "confirmation/flag-plausible";
  private static final String HARMLESS = "x-openai-isConsequential: false";

  private final FlagPlausible rule = new FlagPlausible();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bookTable",
        "createOrder",
        "sendMail",
        "payInvoice",
        "cancel_booking",
        "orderPizza",
        "writeNote",
        "overwriteFile",
        "replaceNote",
        "updateNote",
        "uploadPicture"
      })
  void should_warn_of_an_act_that_is_marked_harmless(String id) {
    Evidence evidence = Documents.operation("post", "/things", "operationId: " + id, HARMLESS);

    assertThat(Documents.violated(evidence)).containsExactly(ID);
  }

  @Test
  void should_never_accept_the_mark_on_a_delete() {
    Evidence evidence = Documents.operation("delete", "/things", "operationId: things", HARMLESS);

    assertThat(Documents.violated(evidence)).containsExactly(ID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "searchTables",
        "orderStatus",
        "bookSearch",
        "orders",
        "generateImage",
        "runQuery",
        "emailLookup",
        "updates",
        "updateHistory"
      })
  void should_accept_the_mark_on_what_reads_or_computes(String id) {
    Evidence evidence = Documents.operation("post", "/things", "operationId: " + id, HARMLESS);

    assertThat(rule.judge(evidence).outcome()).as(id).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_accept_an_act_that_is_marked_consequential() {
    Evidence evidence =
        Documents.operation(
            "post", "/things", "operationId: bookTable", "x-openai-isConsequential: true");

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_accept_the_mark_where_the_plugin_itself_asks() {
    Evidence evidence =
        Documents.operation(
            "post",
            "/things",
            "operationId: bookTable",
            HARMLESS,
            "x-plugin-confirmation: {kind: token, token: /token, field: token}");

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.SATISFIED);
  }
}
