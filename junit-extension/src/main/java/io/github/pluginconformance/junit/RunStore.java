package io.github.pluginconformance.junit;

import io.github.pluginconformance.door.PluginContract;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The runs of one launch: one per set of settings, shared by all test classes. */
final class RunStore {

  static final Namespace NAMESPACE = Namespace.create(RunStore.class);
  static final String ENGINE = "engine";
  private static final String DIRECTORIES = "directories";

  private final ExtensionContext context;

  RunStore(ExtensionContext context) {
    this.context = context;
  }

  RunEngine engine() {
    RunEngine given = context.getStore(NAMESPACE).get(ENGINE, RunEngine.class);
    return given != null ? given : new CoreEngine();
  }

  /** The run for these settings. Others that want the same one at the same time wait for it. */
  RunOutcome run(Settings settings) {
    Store shared = context.getRoot().getStore(NAMESPACE);
    RunEngine engine = engine();
    return shared.getOrComputeIfAbsent(
        settings, key -> execute(engine, settings), RunOutcome.class);
  }

  /** The contract of the plugin, fetched once. */
  @SuppressWarnings("unchecked") // nobody else uses keys of this type
  Optional<PluginContract> contract(Settings settings) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(
            new ContractKey(settings), key -> PluginContract.fetch(settings), Optional.class);
  }

  private record ContractKey(Settings settings) {}

  private RunOutcome execute(RunEngine engine, Settings settings) {
    try {
      return new RunOutcome(engine.run(withOwnDirectory(settings)), null);
    } catch (IOException | RuntimeException failed) {
      return new RunOutcome(null, failed);
    }
  }

  /** A second run of one launch must not write over the reports of the first. */
  private Settings withOwnDirectory(Settings settings) {
    Path wanted = settings.reportsDirectory();
    if (directories().add(wanted)) {
      return settings;
    }
    Path own = wanted.resolve(context.getRequiredTestClass().getName());
    for (int i = 2; !directories().add(own); i++) {
      own = wanted.resolve(context.getRequiredTestClass().getName() + "-" + i);
    }
    return SettingsBuilder.like(settings).reportsDirectory(own).build();
  }

  @SuppressWarnings("unchecked") // nobody else puts something under this key
  private Set<Path> directories() {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(DIRECTORIES, key -> ConcurrentHashMap.newKeySet(), Set.class);
  }
}
