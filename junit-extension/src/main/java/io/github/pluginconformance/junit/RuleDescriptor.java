package io.github.pluginconformance.junit;

import java.util.Set;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * One rule, or the gate. Its source is a method that there is not, named by the rule: tools that
 * know classes and methods only (Surefire before 3.6, Gradle, many IDEs) show that name.
 */
final class RuleDescriptor extends AbstractTestDescriptor {

  static final String SEGMENT = "rule";

  private final RunEngine.NamedRule rule;

  RuleDescriptor(UniqueId parent, RunEngine.NamedRule rule, Class<?> suite) {
    super(
        parent.append(SEGMENT, rule.id()),
        rule.displayName(),
        MethodSource.from(suite.getName(), rule.id()));
    this.rule = rule;
  }

  String ruleId() {
    return rule.id();
  }

  @Override
  public Type getType() {
    return Type.TEST;
  }

  @Override
  public Set<TestTag> getTags() {
    return Set.of(TestTag.create(rule.area()), TestTag.create(rule.level()));
  }

  @Override
  public String getLegacyReportingName() {
    return rule.id();
  }
}
