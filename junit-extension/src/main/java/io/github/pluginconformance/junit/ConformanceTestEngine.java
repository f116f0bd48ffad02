package io.github.pluginconformance.junit;

import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.discovery.EngineDiscoveryRequestResolver;

/** Finds and runs classes with {@link PluginConformanceSuite}. Loaded by the JUnit Platform. */
public final class ConformanceTestEngine implements TestEngine {

  static final String ID = "plugin-conformance";

  private final RunEngine engine;

  /** For the JUnit Platform. */
  public ConformanceTestEngine() {
    this(new CoreEngine());
  }

  ConformanceTestEngine(RunEngine engine) {
    this.engine = engine;
  }

  @Override
  public String getId() {
    return ID;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor root = new EngineDescriptor(id, "Plugin Conformance");
    EngineDiscoveryRequestResolver.builder()
        .addClassContainerSelectorResolver(SuiteResolver::isSuite)
        .addSelectorResolver(context -> new SuiteResolver(id, engine, context.getClassNameFilter()))
        .addTestDescriptorVisitor(context -> TestDescriptor::prune)
        .build()
        .resolve(request, root);
    return root;
  }

  @Override
  public void execute(ExecutionRequest request) {
    new SuiteExecution(request.getEngineExecutionListener(), engine)
        .execute(request.getRootTestDescriptor());
  }
}
