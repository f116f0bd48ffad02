package io.github.pluginconformance.door;

import io.github.pluginconformance.settings.EffectiveSetting;
import io.github.pluginconformance.settings.SettingKey;
import io.github.pluginconformance.settings.Settings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a user has said, as it was written. */
final class GivenTexts {

  /** Who says something for this one command only, so that the next one does not hear of it. */
  private static final List<String> PASSING = List.of("option --", "system property ");

  private GivenTexts() {}

  /** The text of a setting, whoever gave it; empty where nobody did. */
  static Optional<String> of(Settings settings, SettingKey<?> key) {
    return said(settings)
        .filter(setting -> setting.key().equals(key.name()))
        .map(EffectiveSetting::value)
        .findFirst();
  }

  /** The text of a setting that was given on the command line. */
  static Optional<String> ofCommandLine(Settings settings, SettingKey<?> key) {
    return said(settings)
        .filter(setting -> setting.key().equals(key.name()))
        .filter(setting -> PASSING.stream().anyMatch(setting.origin()::startsWith))
        .map(EffectiveSetting::value)
        .findFirst();
  }

  private static Stream<EffectiveSetting> said(Settings settings) {
    return settings.effective().stream().filter(setting -> !setting.origin().startsWith("default"));
  }
}
