package io.github.pluginconformance.run;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.hang.HangWatch;
import io.github.pluginconformance.hang.OwnFault;
import io.github.pluginconformance.hang.Patience;
import io.github.pluginconformance.hang.Worker;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.Judged;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.CopilotKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets rules judge, each on its own: one that throws, overflows or never ends is errored and takes
 * no other down.
 */
final class RuleRunner {

  private static final int WORKERS = 2;

  private final Patience patience;
  private final List<ToolFault> faults;

  RuleRunner(Patience patience, List<ToolFault> faults) {
    this.patience = patience;
    this.faults = faults;
  }

  List<Judged> judge(List<Rule> rules, Evidence evidence) {
    List<Rule> selected =
        rules.stream()
            .filter(rule -> evidence.settings().rules().selects(rule.meta().id()))
            .toList();
    List<RuleTask> tasks =
        selected.stream().map(rule -> new RuleTask(() -> judge(rule, evidence))).toList();
    Queue<RuleTask> waiting = new ConcurrentLinkedQueue<>(tasks);
    for (int i = 0; i < WORKERS; i++) {
      startWorker(waiting);
    }
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      Rule rule = selected.get(i);
      judged.add(new Judged(rule, withFaults(rule, await(tasks.get(i), waiting))));
    }
    return judged;
  }

  /** Where the probe of an area broke down, its rules have seen too little to be satisfied. */
  private Judgement withFaults(Rule rule, Judgement judgement) {
    String area = rule.meta().id().substring(0, rule.meta().id().indexOf('/'));
    return faults.stream()
        .filter(fault -> fault.area().equals(area))
        .filter(fault -> judgement.outcome() != Outcome.VIOLATED)
        .findFirst()
        .map(fault -> Judgement.errored(fault.reason()))
        .orElse(judgement);
  }

  private static Judgement judge(Rule rule, Evidence evidence) {
    Profile profile = evidence.profile();
    if (!rule.meta().isJudgedIn(profile, evidence.settings().get(CopilotKeys.STORE))) {
      return JudgementBuilder.notApplicable(rule.meta().whyNotJudgedIn(profile));
    }
    return rule.judge(evidence);
  }

  private static void startWorker(Queue<RuleTask> waiting) {
    Thread worker = new Thread(null, () -> work(waiting), "rules", Worker.STACK_BYTES);
    worker.setDaemon(true);
    worker.start();
  }

  private static void work(Queue<RuleTask> waiting) {
    RuleTask next = waiting.poll();
    while (next != null) {
      next.run();
      // Given up on, and another worker has been started in this one's place.
      next = next.isCancelled() ? null : waiting.poll();
    }
  }

  /**
   * Waits for a rule. All before it have ended or were given up on, so a worker has begun with it
   * or will at once.
   */
  private Judgement await(RuleTask task, Queue<RuleTask> waiting) {
    HangWatch watch = new HangWatch(patience);
    while (true) {
      try {
        return task.get(patience.tick().toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException slow) {
        Optional<String> hang = task.hang(watch);
        if (hang.isPresent()) {
          task.cancel(true);
          startWorker(waiting);
          return Judgement.errored("the rule was given up: " + hang.get() + OwnFault.NOTE);
        }
      } catch (InterruptedException stopped) {
        task.cancel(true);
        Thread.currentThread().interrupt();
        return Judgement.errored("the run was interrupted");
      } catch (ExecutionException broken) {
        return Judgement.errored("the rule failed: " + OwnFault.describe(broken.getCause()));
      }
    }
  }

  /** A rule on its way, and the thread that judges by it. */
  private static final class RuleTask extends FutureTask<Judgement> {

    private volatile @Nullable Thread judge;

    RuleTask(Callable<Judgement> judging) {
      super(judging);
    }

    @Override
    public void run() {
      judge = Thread.currentThread();
      super.run();
    }

    /** What it has done too long, if so. One that has not begun waits for no fault of its own. */
    Optional<String> hang(HangWatch watch) {
      Thread begun = judge;
      return begun == null ? Optional.empty() : watch.look(begun, 0);
    }
  }
}
