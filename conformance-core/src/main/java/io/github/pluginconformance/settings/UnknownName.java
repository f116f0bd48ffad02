package io.github.pluginconformance.settings;

import java.util.ArrayList;
import java.util.List;

/** Says that there is no such setting, and which one was probably meant. */
final class UnknownName {

  private UnknownName() {}

  /** For a dotted name in a file, a POM or a system property. */
  static String at(List<String> place) {
    List<String> group = knownGroup(place);
    List<String> siblings = SettingKeys.table().namesBelow(group);
    String written = place.get(group.size());
    String dotted = String.join(".", place);
    return NearestName.of(written, siblings)
        .or(() -> NearestName.of(dotted, fixedNames()))
        .map(near -> "There is no setting " + dotted + "; did you mean " + name(group, near) + "?")
        .orElse(
            "There is no setting "
                + dotted
                + "; known "
                + here(group)
                + ": "
                + String.join(", ", siblings));
  }

  /** For an environment variable. */
  static String variable(String written) {
    List<String> known = SettingKeys.table().fixed().map(SettingKey::environmentName).toList();
    return "The environment variable "
        + written
        + " names no setting"
        + NearestName.of(written, known).map(near -> "; did you mean " + near + "?").orElse("");
  }

  private static String name(List<String> group, String near) {
    return near.contains(".") ? near : String.join(".", join(group, near));
  }

  private static String here(List<String> group) {
    return group.isEmpty() ? "are" : "in " + String.join(".", group) + " are";
  }

  private static List<String> knownGroup(List<String> place) {
    List<String> group = place.subList(0, place.size() - 1);
    while (!group.isEmpty() && !SettingKeys.table().isGroup(group)) {
      group = group.subList(0, group.size() - 1);
    }
    return group;
  }

  private static List<String> fixedNames() {
    return SettingKeys.table().fixed().map(SettingKey::name).toList();
  }

  private static List<String> join(List<String> group, String name) {
    List<String> joined = new ArrayList<>(group);
    joined.add(name);
    return joined;
  }
}
