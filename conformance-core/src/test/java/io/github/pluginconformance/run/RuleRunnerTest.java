package io.github.pluginconformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.hang.Patience;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Judged;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleRunnerTest {

  private static final Patience SHORT =
      new Patience(Duration.ofMillis(300), Duration.ofSeconds(2), Duration.ofSeconds(5));

  static List<Rule> brokenRules() {
    return List.of(new Throwing(), new Overflowing(), new Looping(), new Waiting());
  }

  @ParameterizedTest
  @MethodSource("brokenRules")
  void a_broken_rule_is_errored_and_takes_no_other_down(Rule broken) {
    List<Judged> judged =
        new RuleRunner(SHORT, List.of())
            .judge(List.of(new Good(), broken, new Good()), evidence(RuleSelection.ALL));

    assertThat(judged)
        .extracting(one -> one.judgement().outcome())
        .containsExactly(Outcome.SATISFIED, Outcome.ERRORED, Outcome.SATISFIED);
  }

  @Test
  void the_reason_names_us_and_repeats_no_foreign_text() {
    Judgement judgement =
        new RuleRunner(SHORT, List.of())
            .judge(List.of(new Throwing()), evidence(RuleSelection.ALL))
            .get(0)
            .judgement();

    assertThat(judgement.reason())
        .contains("a fault of plugin-conformance itself")
        .contains("IllegalStateException")
        .doesNotContain("canary");
  }

  @Test
  void a_rule_of_another_profile_is_not_applicable() {
    Judgement judgement =
        new RuleRunner(SHORT, List.of())
            .judge(List.of(new ForActions()), evidence(RuleSelection.ALL))
            .get(0)
            .judgement();

    assertThat(judgement.outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @Test
  void only_selected_rules_are_judged() {
    RuleSelection selection = new RuleSelection(List.of("good/*"), List.of());

    assertThat(
            new RuleRunner(SHORT, List.of())
                .judge(List.of(new Good(), new Throwing()), evidence(selection)))
        .extracting(one -> one.rule().meta().id())
        .containsExactly("good/rule");
  }

  @Test
  void a_rule_whose_probe_failed_is_never_satisfied() {
    List<ToolFault> faults = List.of(new ToolFault("good", "the probe broke down", true));

    Judgement judgement =
        new RuleRunner(SHORT, faults)
            .judge(List.of(new Good()), evidence(RuleSelection.ALL))
            .get(0)
            .judgement();

    assertThat(judgement.outcome()).isEqualTo(Outcome.ERRORED);
    assertThat(judgement.reason()).contains("the probe broke down");
  }

  private static Evidence evidence(RuleSelection selection) {
    return new EvidenceCollector(
            SettingsBuilder.forPlugin(URI.create("http://localhost:1")).rules(selection).build())
        .toEvidence(List.of());
  }

  private static final class Good extends Rule {

    Good() {
      super("good/rule", Level.ERROR, "is good", Basis.PRACTICE);
    }

    @Override
    public Judgement judge(Evidence evidence) {
      return JudgementBuilder.of(this, evidence).examined("subject").conclude();
    }
  }

  private static final class Throwing extends Rule {

    Throwing() {
      super("bad/throws", Level.ERROR, "throws", Basis.PRACTICE);
    }

    @Override
    public Judgement judge(Evidence evidence) {
      throw new IllegalStateException("canary text of the server");
    }
  }

  private static final class Overflowing extends Rule {

    Overflowing() {
      super("bad/overflows", Level.ERROR, "overflows", Basis.PRACTICE);
    }

    @Override
    public Judgement judge(Evidence evidence) {
      return judge(evidence, 1);
    }

    @SuppressWarnings("InfiniteRecursion")
    private Judgement judge(Evidence evidence, int depth) {
      Judgement deeper = judge(evidence, depth + 1);
      return new Judgement(deeper.outcome(), depth, null, List.of());
    }
  }

  private static final class Looping extends Rule {

    Looping() {
      super("bad/loops", Level.ERROR, "loops", Basis.PRACTICE);
    }

    @Override
    public Judgement judge(Evidence evidence) {
      long spins = 0;
      while (!Thread.currentThread().isInterrupted()) {
        spins++;
      }
      return new Judgement(Outcome.SATISFIED, (int) spins, null, List.of());
    }
  }

  private static final class Waiting extends Rule {

    Waiting() {
      super("bad/waits", Level.ERROR, "waits", Basis.PRACTICE);
    }

    @Override
    public Judgement judge(Evidence evidence) {
      LockSupport.park();
      return new Judgement(Outcome.SATISFIED, 0, null, List.of());
    }
  }

  private static final class ForActions extends Rule {

    ForActions() {
      super(Profile.GPT_ACTION, "good/action", Level.ERROR, "is for actions", Basis.ACTIONS);
    }

    @Override
    public Judgement judge(Evidence evidence) {
      return JudgementBuilder.of(this, evidence).examined("subject").conclude();
    }
  }
}
