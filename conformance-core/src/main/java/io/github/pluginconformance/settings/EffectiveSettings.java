package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Lists each value that takes effect with where it comes from. Secrets are shown as their
 * references.
 */
final class EffectiveSettings {

  private final GivenSettings given;

  EffectiveSettings(GivenSettings given) {
    this.given = given;
  }

  /**
   * The list, in the order of the documentation.
   *
   * @param mode the mode in force, whether given or not
   * @param loopback whether the plugin runs on this machine
   */
  List<EffectiveSetting> list(Mode mode, boolean loopback) {
    List<EffectiveSetting> list = new ArrayList<>();
    for (SettingKey key : SettingKeys.all()) {
      int before = list.size();
      given.forEach(
          (place, value) -> {
            if (key.isAt(place)) {
              list.add(
                  new EffectiveSetting(
                      String.join(".", place), shown(value.node()), value.origin()));
            }
          });
      if (list.size() == before && !key.isPattern() && !key.defaultValue().isEmpty()) {
        list.add(byDefault(key, mode, loopback));
      }
    }
    return list;
  }

  private static EffectiveSetting byDefault(SettingKey key, Mode mode, boolean loopback) {
    return key.name().equals("mode")
        ? new EffectiveSetting(
            "mode",
            mode.key(),
            loopback ? "default for loopback" : "default for a plugin that is not on loopback")
        : new EffectiveSetting(key.name(), key.defaultValue(), "default");
  }

  private static String shown(JsonNode node) {
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .map(EffectiveSettings::shown)
          .collect(Collectors.joining(", "));
    }
    return node.isValueNode() ? node.asText() : JsonText.of(node);
  }
}
