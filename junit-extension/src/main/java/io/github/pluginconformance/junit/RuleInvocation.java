package io.github.pluginconformance.junit;

import java.util.List;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/** One test: a rule, or the gate. */
record RuleInvocation(RunEngine.NamedRule rule) implements TestTemplateInvocationContext {

  @Override
  public String getDisplayName(int index) {
    return rule.displayName();
  }

  @Override
  public List<Extension> getAdditionalExtensions() {
    return List.of(new RuleVerifier(rule.id()));
  }
}
