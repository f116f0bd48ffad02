package io.github.pluginconformance.junit;

import io.github.pluginconformance.door.PluginContract;
import io.github.pluginconformance.settings.Settings;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** What the tests of JUnit Jupiter share in one launch: the runs, and the plugins' contracts. */
final class RunStore {

  static final Namespace NAMESPACE = Namespace.create(RunStore.class);
  static final String ENGINE = "engine";
  private static final String RUNS = "runs";

  private final ExtensionContext context;

  RunStore(ExtensionContext context) {
    this.context = context;
  }

  RunEngine engine() {
    RunEngine given = context.getStore(NAMESPACE).get(ENGINE, RunEngine.class);
    return given != null ? given : new CoreEngine();
  }

  /** What came of the run for this test. That it could not begin is told in the same way. */
  RunOutcome outcome() {
    Settings settings;
    try {
      settings = TestSettings.of(context).load();
    } catch (RuntimeException unusable) {
      return RunOutcome.failed(unusable);
    }
    return shared()
        .getOrComputeIfAbsent(RUNS, key -> new Runs(), Runs.class)
        .of(settings, context.getRequiredTestClass(), engine());
  }

  /** The contract of the plugin, fetched once. */
  @SuppressWarnings("unchecked") // nobody else uses keys of this type
  Optional<PluginContract> contract(Settings settings) {
    return shared()
        .getOrComputeIfAbsent(
            new ContractKey(settings), key -> PluginContract.fetch(settings), Optional.class);
  }

  private record ContractKey(Settings settings) {}

  private Store shared() {
    return context.getRoot().getStore(NAMESPACE);
  }
}
