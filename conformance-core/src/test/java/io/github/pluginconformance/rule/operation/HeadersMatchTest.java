package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.openapi.contract.Breach.Kind;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.wire.FailureKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadersMatchTest {

  private static final String ID = "operation/headers-match";

  private final Rule rule = new HeadersMatch();

  @Test
  void should_warn_of_a_declared_header_that_is_missing() {
    Calls calls =
        Calls.good()
            .with(
                Calls.valid(Operations.WITH_HEADERS)
                    .empty(200)
                    .breach(Kind.HEADER, "header X-Total"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @ParameterizedTest
  @EnumSource(names = {"CONTROL_CHAR_IN_HEADER", "LENIENT_FRAMING", "BYTES_AFTER_BODY"})
  void should_warn_of_a_message_that_only_a_lenient_reader_takes(FailureKind kind) {
    Calls calls = Calls.good().with(Calls.valid(Operations.READ).json(200, "{}").despite(kind));

    assertThat(calls.judgedBy(rule).findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.level()).isEqualTo(Level.WARNING);
              assertThat(finding.actual()).isEqualTo(kind.code());
            });
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_accept_declared_headers() {
    Calls calls = new Calls().with(Calls.valid(Operations.WITH_HEADERS).empty(200));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_apply_where_no_headers_are_declared() {
    Calls calls = Calls.good();

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
