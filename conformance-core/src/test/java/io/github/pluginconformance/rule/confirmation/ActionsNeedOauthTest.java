package io.github.pluginconformance.rule.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Outcome;
import org.junit.jupiter.api.Test;

class ActionsNeedOauthTest {

  private static final String ID = "confirmation/actions-need-oauth";

  private final ActionsNeedOauth rule = new ActionsNeedOauth();

  private static Evidence with(String auth, String... lines) {
    return Documents.evidence(
        Documents.document("post", "/things", lines), Documents.settings().build(), auth);
  }

  @Test
  void should_note_that_something_acts_for_an_unknown_user() {
    Evidence evidence = with("none", "operationId: votePoll", "x-openai-isConsequential: true");

    assertThat(Documents.violated(evidence)).containsExactly(ID);
    int manifest = evidence.part(ManifestSeen.class).orElseThrow().visit().last().id();
    assertThat(rule.judge(evidence).findings())
        .extracting(Finding::exchange)
        .containsExactly(manifest);
  }

  @Test
  void should_accept_oauth() {
    Evidence evidence = with("oauth", "operationId: votePoll", "x-openai-isConsequential: true");

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_apply_to_what_only_keeps_a_list() {
    Evidence evidence = with("none", "operationId: addTodo");

    assertThat(rule.judge(evidence).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }
}
