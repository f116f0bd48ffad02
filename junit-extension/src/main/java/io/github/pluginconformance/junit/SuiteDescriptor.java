package io.github.pluginconformance.junit;

import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;

/** A class with {@link PluginConformanceSuite}. */
final class SuiteDescriptor extends AbstractTestDescriptor {

  static final String SEGMENT = "suite";

  private final Class<?> suite;

  SuiteDescriptor(UniqueId parent, Class<?> suite) {
    super(parent.append(SEGMENT, suite.getName()), suite.getSimpleName(), ClassSource.from(suite));
    this.suite = suite;
  }

  Class<?> suite() {
    return suite;
  }

  @Override
  public Type getType() {
    return Type.CONTAINER;
  }

  /** What tools write that know classes and methods only. */
  @Override
  public String getLegacyReportingName() {
    return suite.getName();
  }
}
