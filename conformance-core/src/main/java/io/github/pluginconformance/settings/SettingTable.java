package io.github.pluginconformance.settings;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Settings in the order in which they were made, and how they are found again. */
final class SettingTable {

  private final List<SettingKey<?>> keys = new ArrayList<>();

  List<SettingKey<?>> all() {
    return Collections.unmodifiableList(keys);
  }

  /** The setting at this place. */
  Optional<SettingKey<?>> at(List<String> place) {
    for (SettingKey<?> key : keys) {
      if (key.isAt(place)) {
        return Optional.of(key);
      }
    }
    return Optional.empty();
  }

  /** Whether settings lie below this place. */
  boolean isGroup(List<String> place) {
    return keys.stream().anyMatch(key -> key.leadsThrough(place) && !key.isAt(place));
  }

  /** The names that may follow this place. */
  List<String> namesBelow(List<String> place) {
    return keys.stream()
        .filter(key -> key.leadsThrough(place) && key.path().size() > place.size())
        .map(key -> key.path().get(place.size()))
        .distinct()
        .toList();
  }

  /** Those whose names stand for themselves. */
  Stream<SettingKey<?>> fixed() {
    return keys.stream().filter(key -> !key.isPattern());
  }

  /** A setting without which nothing holds. */
  <T> SettingKey<T> plain(String name, ValueType<T> type, String meaning) {
    return usually(name, type, meaning, "");
  }

  /** A setting without which something holds that only the run can tell. */
  <T> SettingKey<T> usually(String name, ValueType<T> type, String meaning, String inWords) {
    return added(new SettingKey<>(name, type, meaning, null, inWords));
  }

  <T> SettingKey<T> orElse(String name, ValueType<T> type, String meaning, T value) {
    return orElse(name, type, meaning, value, type.shown().apply(value));
  }

  <T> SettingKey<T> orElse(
      String name, ValueType<T> type, String meaning, T value, String inWords) {
    return added(new SettingKey<>(name, type, meaning, value, inWords));
  }

  <T> SettingKey<T> added(SettingKey<T> key) {
    keys.add(key);
    return key;
  }
}
