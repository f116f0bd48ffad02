package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.PlatformVariants;
import io.github.pluginconformance.openapi.contract.Breach.Kind;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;

class PlatformHeadersIgnoredTest {

  private static final String ID = "operation/platform-headers-ignored";

  private final Rule rule = new PlatformHeadersIgnored();

  @Test
  void should_complain_when_the_headers_make_the_call_fail() {
    Calls calls =
        Calls.good().with(Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST).json(500, "{}"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_complain_about_a_fault_that_the_bare_call_did_not_have() {
    Calls calls =
        Calls.good()
            .with(
                Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST)
                    .json(200, "{}")
                    .breach(Kind.SCHEMA, "$"));

    assertThat(calls.judgedBy(rule).findings()).hasSize(1);
    assertThat(calls.violatedRules()).containsExactly(ID);
  }

  @Test
  void should_leave_a_fault_that_comes_without_the_headers_too_to_its_own_rule() {
    Calls calls =
        Calls.good()
            .with(
                Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST)
                    .json(200, "{}")
                    .breach(Kind.SCHEMA, "$"))
            .with(
                Calls.of(Intent.REPEAT, Operations.LIST).json(200, "{}").breach(Kind.SCHEMA, "$"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
    assertThat(calls.violatedRules()).contains("operation/body-matches-schema").doesNotContain(ID);
  }

  @Test
  void should_accept_the_same_answer() {
    Calls calls =
        Calls.good().with(Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST).json(200, "[]"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_leave_the_location_to_its_own_rules() {
    Calls calls =
        Calls.good()
            .with(together().json(500, "{}"))
            .with(Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST).json(200, "[]"))
            .with(new CallMaker(Operations.LIST, Intent.LOCATION, "US-CA").json(500, "{}"));

    assertThat(calls.judgedBy(rule).findings()).isEmpty();
  }

  @Test
  void should_tell_of_headers_that_fail_alone_once() {
    Calls calls =
        Calls.good()
            .with(together().json(500, "{}"))
            .with(Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST).json(500, "{}"));

    assertThat(calls.judgedBy(rule).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).endsWith("with the platform's headers"));
  }

  @Test
  void should_name_the_one_header_that_makes_the_difference() {
    Calls calls =
        Calls.good()
            .with(together().json(500, "{}"))
            .with(Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST).json(500, "{}"))
            .with(alone("Accept").json(200, "[]"))
            .with(alone("traceparent").json(500, "{}"));

    assertThat(calls.judgedBy(rule).findings())
        .singleElement()
        .satisfies(
            found -> assertThat(found.message()).endsWith("with the header traceparent alone"));
  }

  private static CallMaker alone(String header) {
    return new CallMaker(Operations.LIST, Intent.PLATFORM_HEADERS, PlatformVariants.alone(header));
  }

  @Test
  void should_complain_where_only_all_of_them_together_fail() {
    Calls calls =
        Calls.good()
            .with(together().json(500, "{}"))
            .with(Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST).json(200, "[]"))
            .with(new CallMaker(Operations.LIST, Intent.LOCATION, "US-CA").json(200, "[]"));

    assertThat(calls.judgedBy(rule).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).endsWith("and a location"));
  }

  private static CallMaker together() {
    return new CallMaker(Operations.LIST, Intent.PLATFORM_HEADERS, PlatformVariants.LOCATION);
  }

  @Test
  void should_judge_the_difference_alone() {
    Calls calls =
        new Calls()
            .with(Calls.valid(Operations.LIST).json(200, "{}").breach(Kind.SCHEMA, "$"))
            .with(
                Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST)
                    .json(200, "{}")
                    .breach(Kind.SCHEMA, "$"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_stay_unverified_when_the_bare_call_failed_too() {
    Calls calls =
        new Calls()
            .with(Calls.valid(Operations.LIST).json(500, "{}"))
            .with(Calls.of(Intent.PLATFORM_HEADERS, Operations.LIST).json(500, "{}"));

    assertThat(calls.judgedBy(rule).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }
}
