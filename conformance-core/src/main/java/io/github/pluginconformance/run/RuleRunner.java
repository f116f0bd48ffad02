package io.github.pluginconformance.run;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.report.Judged;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.Profile;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
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
  private final List<ToolFault> faults;

  RuleRunner(Duration deadline, List<ToolFault> faults) {
    this.deadline = deadline;
    this.faults = faults;
  }

  List<Judged> judge(List<Rule> rules, Evidence evidence) {
    return rules.stream()
        .filter(rule -> evidence.settings().rules().selects(rule.meta().id()))
        .map(rule -> new Judged(rule, withFaults(rule, judge(rule, evidence))))
        .toList();
  }

  /** Where the probe of an area broke down, its rules have seen too little to be satisfied. */
  private Judgement withFaults(Rule rule, Judgement judgement) {
    String area = rule.meta().id().substring(0, rule.meta().id().indexOf('/'));
    return faults.stream()
        .filter(fault -> fault.area().equals(area))
        .filter(fault -> judgement.outcome() != Outcome.VIOLATED)
        .findFirst()
        .map(fault -> Judgement.errored("gathering the evidence failed: " + fault.message()))
        .orElse(judgement);
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
      return Judgement.errored("the rule did not end within " + deadline.toSeconds() + " s");
    } catch (InterruptedException stopped) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      return Judgement.errored("the run was interrupted");
    } catch (ExecutionException broken) {
      return Judgement.errored("the rule failed: " + ToolFault.describe(broken.getCause()));
    }
  }
}
