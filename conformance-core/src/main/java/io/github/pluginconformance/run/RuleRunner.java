package io.github.pluginconformance.run;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.Profile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Lets rules judge, each on its own: one that throws, overflows or never ends is errored and takes
 * no other down.
 */
final class RuleRunner {

  /**
   * Deep documents are walked recursively; the default stack is too small for the deepest that are
   * let in.
   */
  private static final long STACK_BYTES = 8L << 20;

  private final Duration deadline;

  RuleRunner(Duration deadline) {
    this.deadline = deadline;
  }

  List<JudgedRule> judge(List<Rule> rules, Evidence evidence) {
    return rules.stream()
        .filter(rule -> evidence.settings().rules().selects(rule.meta().id()))
        .map(rule -> new JudgedRule(rule, judge(rule, evidence)))
        .toList();
  }

  private Judgement judge(Rule rule, Evidence evidence) {
    Profile profile = evidence.profile();
    if (!List.of(rule.meta().profiles()).contains(profile)) {
      return new Judgement(
          Outcome.NOT_APPLICABLE, 0, "not a rule of the profile " + profile.key(), List.of());
    }
    FutureTask<Judgement> task = new FutureTask<>(() -> rule.judge(evidence));
    Thread thread = new Thread(null, task, "rule " + rule.meta().id(), STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    return await(task);
  }

  private Judgement await(FutureTask<Judgement> task) {
    try {
      return task.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      task.cancel(true);
      return errored("the rule did not end within " + deadline.toSeconds() + " s");
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return errored("the run was interrupted");
    } catch (java.util.concurrent.ExecutionException broken) {
      return errored("the rule failed: " + ToolFault.describe(broken.getCause()));
    }
  }

  static Judgement errored(String reason) {
    return new Judgement(Outcome.ERRORED, 0, reason, List.of());
  }
}
