package io.github.pluginconformance.junit;

import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.RuleResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the check to the test method, and verifies it afterwards if the method did not. */
final class RuleVerifier implements ParameterResolver, AfterTestExecutionCallback {

  private final String id;

  RuleVerifier(String id) {
    this.id = id;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(ConformanceCheck.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return new Check(id, context);
  }

  @Override
  public void afterTestExecution(ExtensionContext context) {
    if (context.getExecutionException().isEmpty()) {
      new Check(id, context).verify();
    }
  }

  private record Check(String id, ExtensionContext context) implements ConformanceCheck {

    @Override
    public Report report() {
      RunStore store = new RunStore(context);
      return store.run(new TestSettings(context).load()).reportFor(id);
    }

    @Override
    public void verify() {
      Report report = report();
      report.rule(id).ifPresent(this::publish);
      Verification.verify(report, id);
    }

    private void publish(RuleResult rule) {
      Map<String, String> entries = new LinkedHashMap<>();
      entries.put("rule", rule.id());
      entries.put("level", rule.level());
      entries.put("outcome", rule.outcome());
      for (int i = 0; i < rule.findings().size(); i++) {
        Report.FindingInfo finding = rule.findings().get(i);
        entries.put(finding.level() + " " + (i + 1), finding.subject() + ": " + finding.message());
      }
      context.publishReportEntry(entries);
    }
  }
}
