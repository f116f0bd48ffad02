package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CreatedLocationTest {

  private static final String ID = "operation/created-location";

  private final Rule rule = new CreatedLocation();

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"id\": 7}", "{\"todo\": {\"id\": 7}}", "\"Buy milk\"", "{\"text\": 1}"})
  void should_be_satisfied_when_it_leads_to_what_was_created(String shown) {
    assertThat(judge(led(Calls.valid(Operations.READ).json(200, shown))).outcome())
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_warn_when_it_leads_nowhere() {
    WriteSeen nowhere = led(Calls.valid(Operations.READ).json(404, "{}"));

    assertThat(Calls.good().with(nowhere).violatedRules()).containsExactly(ID);
  }

  @Test
  void should_warn_when_it_leads_to_something_else() {
    WriteSeen elsewhere = led(Calls.valid(Operations.READ).json(200, "{\"id\": 3}"));

    assertThat(Calls.good().with(elsewhere).violatedRules()).containsExactly(ID);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 405, 429, 503})
  void should_say_nothing_when_the_answer_tells_nothing(int status) {
    assertThat(judge(led(Calls.valid(Operations.READ).json(status, "{}"))).outcome())
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_say_nothing_about_another_host() {
    Written written = created().location("https://elsewhere.example/7");

    assertThat(judge(written.make()).outcome()).isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_not_apply_when_there_is_no_location() {
    assertThat(judge(created().make()).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  private static WriteSeen led(CallMaker answer) {
    return created().location("/todos/7", answer).make();
  }

  private static Written created() {
    return Written.create("{\"text\": \"Buy milk\"}").answered(201, "{\"id\": 7}").target("7");
  }

  private Judgement judge(WriteSeen write) {
    return Calls.good().with(write).judgedBy(rule);
  }
}
