package io.github.pluginconformance.door;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.settings.SettingKey;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.writer.SafeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A settings file that is being written: values and remarks, in the order of the table. */
final class YamlDraft {

  /** What YAML takes for a text without quotes, in every version. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?!(?i:true|false|null|yes|no|on|off|y|n)$)[A-Za-z/][A-Za-z0-9_./:@-]*(?<!:)");

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,9}");

  private record Entry(List<String> place, String value, String remark) {}

  private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
  private final Map<String, List<String>> remarks = new LinkedHashMap<>();

  /** Says something before a group of settings, such as {@code credentials}. */
  void remark(String group, String sentence) {
    remarks.computeIfAbsent(group, key -> new ArrayList<>()).add("# " + SafeText.line(sentence));
  }

  /** Gives a setting its value. */
  void text(SettingKey<?> key, String value, String remark) {
    put(key, scalar(value), remark);
  }

  /** Names a setting whose value the user has to fill in. */
  void open(SettingKey<?> key, String remark, String... names) {
    put(key, "", remark, names);
  }

  /**
   * Gives a setting a value that is written as JSON.
   *
   * @param names what the asterisks in the setting's name stand for, in their order
   */
  void json(SettingKey<?> key, String value, String... names) {
    put(key, value, "", names);
  }

  private void put(SettingKey<?> key, String value, String remark, String... names) {
    List<String> place = new ArrayList<>(List.of(key.name().split("\\.")));
    for (String name : names) {
      place.set(place.indexOf("*"), name);
    }
    entries
        .computeIfAbsent(place.get(0), group -> new ArrayList<>())
        .add(new Entry(place, value, SafeText.line(remark)));
  }

  /** Whether a setting has a value by now. */
  boolean has(SettingKey<?> key) {
    String group = key.name().split("\\.")[0];
    return entries.getOrDefault(group, List.of()).stream()
        .anyMatch(entry -> String.join(".", entry.place()).equals(key.name()));
  }

  /** The lines of the file. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (String group : groups()) {
      List<String> said = remarks.getOrDefault(group, List.of());
      List<Entry> given = entries.getOrDefault(group, List.of());
      boolean nested = given.stream().anyMatch(entry -> entry.place().size() > 1);
      if (nested || !said.isEmpty()) {
        lines.add("");
      }
      lines.addAll(said);
      write(given, lines);
    }
    return lines;
  }

  private static Set<String> groups() {
    Set<String> groups = new LinkedHashSet<>();
    SettingKeys.all().forEach(key -> groups.add(key.name().split("\\.")[0]));
    return groups;
  }

  private static void write(List<Entry> given, List<String> lines) {
    List<String> open = List.of();
    for (Entry entry : given) {
      List<String> place = entry.place();
      for (int depth = same(open, place); depth < place.size() - 1; depth++) {
        lines.add("  ".repeat(depth) + scalar(place.get(depth)) + ":");
      }
      open = place.subList(0, place.size() - 1);
      String name = "  ".repeat(open.size()) + scalar(place.get(open.size())) + ":";
      String value = entry.value().isEmpty() ? "" : " " + entry.value();
      String remark = entry.remark().isEmpty() ? "" : "  # " + entry.remark();
      lines.add(name + value + remark);
    }
  }

  private static int same(List<String> open, List<String> place) {
    int depth = 0;
    while (depth < open.size()
        && depth < place.size() - 1
        && open.get(depth).equals(place.get(depth))) {
      depth++;
    }
    return depth;
  }

  private static String scalar(String text) {
    return PLAIN.matcher(text).matches() || NUMBER.matcher(text).matches() ? text : quoted(text);
  }

  /** JSON's quotes are YAML's too. */
  private static String quoted(String text) {
    return JsonText.of(TextNode.valueOf(text));
  }
}
