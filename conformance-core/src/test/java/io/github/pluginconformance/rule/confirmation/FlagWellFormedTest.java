package io.github.pluginconformance.rule.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagWellFormedTest {

  private static final String ID = "confirmation/flag-well-formed";

  private final FlagWellFormed rule = new FlagWellFormed();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x-openai-isConsequential: 'true'",
        "x-openai-isConsequential: 1",
        "x-oai-isConsequential: true",
        "x-openai-isconsequential: true",
        "x-openai-is-consequential: true",
        "x-openai-isConsequental: true",
        "x-chatgpt-isConsequential: true"
      })
  void should_refuse_what_the_platform_overlooks(String line) {
    Evidence evidence = Documents.operation("post", "/polls", "operationId: votePoll", line);

    assertThat(rule.judge(evidence).findings()).as(line).hasSize(1);
    assertThat(Documents.violated(evidence)).contains(ID).doesNotContain("confirmation/declared");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void should_accept_a_boolean(String value) {
    Evidence evidence =
        Documents.operation(
            "post", "/polls", "operationId: votePoll", "x-openai-isConsequential: " + value);

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_apply_where_nothing_is_marked() {
    Evidence evidence =
        Documents.operation("post", "/polls", "operationId: votePoll", "x-other: consequential");

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
