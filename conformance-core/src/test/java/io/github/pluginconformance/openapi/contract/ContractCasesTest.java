package io.github.pluginconformance.openapi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges a table of requests and answers whose verdicts follow from the specifications. */
class ContractCasesTest {

  /** Where the specifications leave it open, what we decided, and why. */
  static final Map<String, Decision> DECIDED =
      Map.of(
          "r10",
              valid(
                  "nullable beside allOf with one $ref is how 3.0 documents say 'or null'; the"
                      + " intent is plain"),
          "r11",
              valid(
                  "the discriminator names the alternative; that another one matches too is no"
                      + " fault of the answer"),
          "r43",
              invalid(
                  "RFC 8259, section 4: names should be unique; clients disagree on which one"
                      + " counts"),
          "r44",
              invalid(
                  "3.0 is based on draft-wright-json-schema-00: an integer has no fraction part"
                      + " (3.1 differs: s19)"),
          "r57",
              invalid(
                  "the document promises no body; reported as a breach of its own kind, which the"
                      + " rule makes a warning"),
          "r60",
              valid(
                  "nullable with an enum that leaves null out is common, and null is what its"
                      + " author meant to allow"),
          "q04", valid("OpenAPI does not forbid further query parameters"),
          "s39",
              invalid(
                  "a format in the document is a promise to the model that reads it, so it is"
                      + " asserted in 3.1 too"));

  /** What was decided, and why. */
  record Decision(String verdict, String reason) {}

  private static Decision valid(String reason) {
    return new Decision("valid", reason);
  }

  private static Decision invalid(String reason) {
    return new Decision("invalid", reason);
  }

  static List<ContractCase> cases() {
    List<ContractCase> cases = new ArrayList<>(ContractCase.read("contract-cases.jsonl"));
    cases.addAll(ContractCase.read("contract-cases-more.jsonl"));
    return cases;
  }

  @Test
  void only_what_the_specifications_leave_open_is_decided_by_us() {
    assertThat(
            cases().stream().filter(row -> row.expected().equals("either")).map(ContractCase::id))
        .containsExactlyInAnyOrderElementsOf(DECIDED.keySet());
    assertThat(DECIDED.values()).noneMatch(decision -> decision.reason().isBlank());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void is_judged_as_the_specifications_say(ContractCase row) {
    if (row.expected().equals("loads")) {
      assertThat(row.reading().model()).as("%s", row.reading().faults()).isPresent();
      return;
    }
    List<Breach> breaches = row.breaches();
    String verdict = breaches.isEmpty() ? "valid" : "invalid";
    Decision decision = DECIDED.get(row.id());
    String expected = decision == null ? row.expected() : decision.verdict();
    assertThat(verdict).as("%s: %s%n%s", row, breaches, row.document()).isEqualTo(expected);
    assertThat(breaches).noneMatch(breach -> breach.kind() == Breach.Kind.UNDECIDED);
  }
}
