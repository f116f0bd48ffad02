package io.github.pluginconformance.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Judges a table of requests and answers whose verdicts follow from the specifications. */
class ContractCasesTest {

  /** Where the specifications leave it open, what we decided, and why. */
  static final Map<String, String> DECIDED =
      Map.of();

  static List<ContractCase> cases() {
    return ContractCase.read("contract-cases.jsonl");
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
    String expected = DECIDED.getOrDefault(row.id(), row.expected());
    System.out.println(row.id() + " " + row.expected() + " " + verdict + " " + breaches);
    assertThat(verdict).as("%s: %s%n%s", row, breaches, row.document()).isEqualTo(expected);
    assertThat(breaches).noneMatch(breach -> breach.kind() == Breach.Kind.UNDECIDED);
  }
}
