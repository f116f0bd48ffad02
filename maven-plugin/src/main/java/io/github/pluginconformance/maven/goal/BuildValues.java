package io.github.pluginconformance.maven.goal;

import io.github.pluginconformance.settings.CredentialStore;
import io.github.pluginconformance.settings.SettingsLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a build says, as plain data that another JVM can be sent.
 *
 * @param folder in which relative paths are looked up
 * @param config another settings file, if the build names one
 * @param properties of the POM, by the names of settings
 * @param configuration of the goal in the POM: texts, lists and maps of them
 * @param commandLine properties of the command line, by their full names
 * @param reports where reports go unless a setting says otherwise; null for the usual place
 */
public record BuildValues(
    Path folder,
    @Nullable String config,
    Map<String, String> properties,
    Map<String, ?> configuration,
    Map<String, String> commandLine,
    @Nullable Path reports) {

  /** A loader that knows all of this, the process's variables and Maven's servers. */
  public SettingsLoader loader(Map<String, String> environment, CredentialStore servers) {
    SettingsLoader loader =
        SettingsLoader.in(folder)
            .config(config)
            .texts(properties, "property of the POM")
            .tree(configuration, "configuration of the POM")
            .environment(environment)
            .systemProperties(commandLine)
            .credentialStore(servers);
    return reports == null ? loader : loader.reportsByDefaultIn(reports);
  }

  /** As texts and maps of them. */
  public Map<String, Object> toTree() {
    Map<String, Object> tree = new TreeMap<>();
    tree.put("folder", folder.toString());
    tree.put("properties", properties);
    tree.put("configuration", configuration);
    tree.put("commandLine", commandLine);
    if (config != null) {
      tree.put("config", config);
    }
    if (reports != null) {
      tree.put("reports", reports.toString());
    }
    return tree;
  }

  /** What {@link #toTree} made. */
  @SuppressWarnings("unchecked")
  public static BuildValues of(Map<String, ?> tree) {
    String reports = (String) tree.get("reports");
    return new BuildValues(
        Path.of((String) tree.get("folder")),
        (String) tree.get("config"),
        Objects.requireNonNull((Map<String, String>) tree.get("properties")),
        Objects.requireNonNull((Map<String, ?>) tree.get("configuration")),
        Objects.requireNonNull((Map<String, String>) tree.get("commandLine")),
        reports == null ? null : Path.of(reports));
  }
}
