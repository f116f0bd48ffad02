package io.github.pluginconformance.junit;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.platform.commons.util.UnrecoverableExceptions;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.opentest4j.TestAbortedException;

/** Runs the suites of one launch, one after the other. */
final class SuiteExecution {

  private final EngineExecutionListener listener;
  private final RunEngine engine;
  private final Runs runs = new Runs();

  SuiteExecution(EngineExecutionListener listener, RunEngine engine) {
    this.listener = listener;
    this.engine = engine;
  }

  void execute(TestDescriptor root) {
    inside(
        root,
        () ->
            root.getChildren().stream()
                .map(SuiteDescriptor.class::cast)
                .forEach(suite -> inside(suite, () -> run(suite))));
  }

  private void run(SuiteDescriptor suite) {
    Members members = Members.ofStatic(suite.suite());
    try {
      members.callAll(BeforeAll.class);
      RunOutcome outcome = outcome(suite.suite());
      suite.getChildren().forEach(child -> check(child, outcome));
      System.out.println(outcome.lastLine());
    } finally {
      members.callAll(AfterAll.class);
    }
  }

  private RunOutcome outcome(Class<?> suite) {
    try {
      return runs.of(TestSettings.of(suite).load(), suite, engine);
    } catch (RuntimeException unusable) {
      return RunOutcome.failed(unusable);
    }
  }

  private void check(TestDescriptor descriptor, RunOutcome outcome) {
    if (descriptor instanceof RuleDescriptor rule) {
      Consumer<Map<String, String>> publisher =
          entries -> listener.reportingEntryPublished(rule, ReportEntry.from(entries));
      inside(rule, () -> new CheckOfRule(rule.ruleId(), outcome).verify(publisher));
    } else {
      inside(descriptor, () -> descriptor.getChildren().forEach(child -> check(child, outcome)));
    }
  }

  private void inside(TestDescriptor descriptor, Runnable content) {
    listener.executionStarted(descriptor);
    listener.executionFinished(descriptor, result(content));
  }

  private static TestExecutionResult result(Runnable content) {
    try {
      content.run();
      return TestExecutionResult.successful();
    } catch (TestAbortedException aborted) {
      return TestExecutionResult.aborted(aborted);
    } catch (Throwable failed) {
      UnrecoverableExceptions.rethrowIfUnrecoverable(failed);
      return TestExecutionResult.failed(failed);
    }
  }
}
