package io.github.pluginconformance.junit;

import io.github.pluginconformance.report.Report;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the check to the test method, and verifies it afterwards if the method did not. After the
 * gate, which comes last, it says where the report is.
 */
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
    try {
      if (context.getExecutionException().isEmpty()) {
        new Check(id, context).verify();
      }
    } finally {
      if (id.equals(Verification.GATE)) {
        System.out.println(new RunStore(context).outcome().lastLine());
      }
    }
  }

  private record Check(String id, ExtensionContext context) implements ConformanceCheck {

    @Override
    public Report report() {
      return new RunStore(context).outcome().reportFor(id);
    }

    @Override
    public void verify() {
      new CheckOfRule(id, new RunStore(context).outcome()).verify(context::publishReportEntry);
    }
  }
}
