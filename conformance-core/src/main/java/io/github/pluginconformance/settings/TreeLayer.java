package io.github.pluginconformance.settings;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Takes settings out of a tree: a settings file, or the configuration of a POM. */
final class TreeLayer {

  private final GivenSettings given;
  private final Problems problems;
  private final Path folder;
  private final boolean onlyTexts;
  private final Function<List<String>, String> origin;

  /**
   * @param folder what relative paths are relative to
   * @param onlyTexts whether every value is a text, as in XML
   * @param origin says where the value at a place stands
   */
  TreeLayer(
      GivenSettings given,
      Problems problems,
      Path folder,
      boolean onlyTexts,
      Function<List<String>, String> origin) {
    this.given = given;
    this.problems = problems;
    this.folder = folder;
    this.onlyTexts = onlyTexts;
    this.origin = origin;
  }

  void take(JsonNode root) {
    takeGroup(List.of(), root);
  }

  private void takeGroup(List<String> group, JsonNode node) {
    if (node.isObject()) {
      node.properties().forEach(entry -> takeAt(below(group, entry.getKey()), entry.getValue()));
    } else if (!node.isNull()) {
      String what = group.isEmpty() ? "The settings" : String.join(".", group);
      problems.add(
          what
              + " must hold names with values, such as "
              + String.join(", ", SettingKeys.table().namesBelow(group)),
          origin.apply(group));
    }
  }

  private void takeAt(List<String> place, JsonNode node) {
    if (SettingKeys.table().at(place).isPresent()) {
      put(place, node, origin.apply(place));
    } else if (isRuleList(place, node)) {
      put(below(place, "include"), node, origin.apply(place));
    } else if (SettingKeys.table().isGroup(place)) {
      takeGroup(place, node);
    } else {
      problems.add(UnknownName.at(place), origin.apply(place));
    }
  }

  private void put(List<String> place, JsonNode node, String from) {
    given.put(place, new GivenValue(node, from, folder, onlyTexts));
  }

  /** {@code rules: [auth/*]} is short for {@code rules: {include: [auth/*]}}. */
  private static boolean isRuleList(List<String> place, JsonNode node) {
    return place.equals(List.of("rules")) && (node.isArray() || node.isTextual());
  }

  private static List<String> below(List<String> group, String name) {
    List<String> place = new ArrayList<>(group);
    place.add(name);
    return List.copyOf(place);
  }
}
