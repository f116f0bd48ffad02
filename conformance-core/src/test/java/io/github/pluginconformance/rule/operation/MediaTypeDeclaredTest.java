package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.contract.Breach.Kind;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.FailureKind;
import org.junit.jupiter.api.Test;

class MediaTypeDeclaredTest {

  private static final String ID = "operation/media-type-declared";

  private final Rule rule = new MediaTypeDeclared();

  @Test
  void should_complain_about_html_where_json_is_declared() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .text(200, "text/html", "<html></html>")
                    .breach(Kind.MEDIA_TYPE, "header Content-Type"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_the_declared_content_type() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_only_warn_of_a_body_where_none_is_declared() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.WITHOUT_SCHEMA)
                    .text(200, "text/plain", "OK")
                    .breach(Kind.UNDECLARED_BODY, "$"));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void should_let_a_refusal_say_what_is_wrong() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.WITHOUT_SCHEMA)
                    .text(404, "application/json", "{\"error\":\"no such thing\"}")
                    .breach(Kind.UNDECLARED_BODY, "$"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_complain_about_a_charset_that_nobody_knows() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.READ)
                    .text(200, "application/json; charset=evil-9", "{}")
                    .despite(FailureKind.UNKNOWN_CHARSET));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.ERROR);
    assertThat(calls.violatedRules()).containsExactly("operation/media-type-declared");
  }

  @Test
  void should_warn_of_a_body_that_the_protocol_forbids() {
    Calls calls =
        Calls.good()
            .with(Calls.valid(Operations.READ).empty(204).despite(FailureKind.BODY_NOT_ALLOWED));

    assertThat(calls.judgedBy(rule).findings())
        .extracting(Finding::level)
        .containsExactly(Level.WARNING);
  }

  @Test
  void should_tolerate_how_a_gateway_words_its_401() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.CREATE)
                    .text(401, "text/html", "<html>")
                    .breach(Kind.MEDIA_TYPE, "header Content-Type"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }
}
