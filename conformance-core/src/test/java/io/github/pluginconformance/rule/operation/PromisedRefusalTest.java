package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.contract.Breach.Kind;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers to callers without a good credential, where the document says how they look. */
class PromisedRefusalTest {

  static Stream<Arguments> breaches() {
    return Stream.of(
        Arguments.of(new MediaTypeDeclared(), Kind.MEDIA_TYPE),
        Arguments.of(new BodyMatchesSchema(), Kind.SCHEMA),
        Arguments.of(new StrictJson(), Kind.STRICT_JSON));
  }

  @ParameterizedTest
  @MethodSource("breaches")
  void should_warn_of_a_refusal_that_is_not_as_declared(Rule rule, Kind kind) {
    for (Intent intent : new Intent[] {Intent.NO_CREDENTIAL, Intent.WRONG_CREDENTIAL}) {
      Calls calls = refused(Operations.WITH_REFUSAL, intent, kind);

      assertThat(calls.judgedBy(rule).findings())
          .extracting(Finding::level)
          .containsExactly(Level.WARNING);
      assertThat(calls.violatedRules()).containsExactly(rule.meta().id());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Kind.class,
      names = {"MEDIA_TYPE", "SCHEMA", "STRICT_JSON"})
  void should_leave_a_refusal_alone_that_the_document_does_not_describe(Kind kind) {
    Calls calls = refused(Operations.LIST, Intent.NO_CREDENTIAL, kind);

    assertThat(calls.violatedRules()).isEmpty();
  }

  private static Calls refused(Operation operation, Intent intent, Kind kind) {
    return Calls.good()
        .with(
            Calls.of(intent, operation)
                .header("WWW-Authenticate", "Bearer")
                .text(401, "text/html", "<h1>Sign in</h1>")
                .breach(kind, "$"));
  }
}
