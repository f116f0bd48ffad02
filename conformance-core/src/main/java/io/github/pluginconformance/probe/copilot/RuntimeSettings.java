package io.github.pluginconformance.probe.copilot;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.settings.SettingKey;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The settings for the API of one runtime: those of the run, but for what is said of it alone. */
final class RuntimeSettings {

  private static final String ORIGIN = "the settings below runtimes.";

  private final Settings settings;
  private final List<String> names;
  private final SettingsBuilder own;

  private RuntimeSettings(Settings settings, List<String> names) {
    this.settings = settings;
    this.names = names;
    this.own = SettingsBuilder.like(settings);
  }

  /**
   * The settings for one runtime.
   *
   * @param runtime its object in the manifest, placeholders filled in
   * @param index its place in the manifest, from 0
   */
  static Settings of(Settings settings, JsonNode runtime, int index) {
    return of(settings, runtime, index, 1);
  }

  /**
   * The same for one of several runtimes that are called.
   *
   * @param howMany share the requests that a run may send, where the user limits them
   */
  static Settings of(Settings settings, JsonNode runtime, int index, int howMany) {
    String reference = runtime.path("auth").path("reference_id").asText("");
    List<String> names =
        Stream.of(reference, Integer.toString(index)).filter(name -> !name.isEmpty()).toList();
    RuntimeSettings one = new RuntimeSettings(settings, names);
    one.share(howMany);
    return one.build();
  }

  private Settings build() {
    Optional<URI> base = find(CopilotKeys.RUNTIME_BASE_URL);
    if (base.isPresent()) {
      own.set(SettingKeys.BASE_URL, base.get()).set(SettingKeys.PUBLIC_URL, null);
      chooseModeAnew();
    }
    put(CopilotKeys.RUNTIME_PUBLIC_URL, SettingKeys.PUBLIC_URL);
    Optional<Secret> token = find(CopilotKeys.RUNTIME_TOKEN);
    if (token.isPresent()) {
      own.set(SettingKeys.CLIENT_ID, null).set(SettingKeys.CLIENT_SECRET, null);
    }
    put(CopilotKeys.RUNTIME_TOKEN, SettingKeys.TOKEN);
    put(CopilotKeys.RUNTIME_CLIENT_ID, SettingKeys.CLIENT_ID);
    put(CopilotKeys.RUNTIME_CLIENT_SECRET, SettingKeys.CLIENT_SECRET);
    return own.build();
  }

  private void share(int howMany) {
    if (howMany > 1 && isGiven(SettingKeys.REQUESTS)) {
      int most = settings.limits().requests();
      own.given(SettingKeys.REQUESTS, Math.max(1, most / howMany), "shared by the runtimes");
    }
  }

  private boolean isGiven(SettingKey<?> key) {
    return settings.effective().stream()
        .filter(setting -> setting.key().equals(key.name()))
        .anyMatch(setting -> !setting.origin().startsWith("default"));
  }

  /** Where nobody said how far the run may go, it depends on where the API runs. */
  private void chooseModeAnew() {
    if (!isGiven(SettingKeys.MODE)) {
      own.mode(null);
    }
  }

  private <T> void put(SettingKey<T> ofRuntime, SettingKey<T> ofRun) {
    find(ofRuntime).ifPresent(value -> own.given(ofRun, value, ORIGIN + names.get(0)));
  }

  private <T> Optional<T> find(SettingKey<T> setting) {
    return names.stream().flatMap(name -> settings.find(setting, name).stream()).findFirst();
  }
}
