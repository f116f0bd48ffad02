package io.github.pluginconformance.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The values of settings by their places, each with where it came from. */
final class SettingValues {

  /**
   * One value.
   *
   * @param shown how it was given, or would be
   * @param origin who gave it, in words
   */
  record Entry(Object value, String shown, String origin) {}

  private final Map<List<String>, Entry> entries;

  private SettingValues(Map<List<String>, Entry> entries) {
    this.entries = entries;
  }

  static SettingValues none() {
    return new SettingValues(new LinkedHashMap<>());
  }

  SettingValues copy() {
    return new SettingValues(new LinkedHashMap<>(entries));
  }

  <T> void put(SettingKey<T> key, List<String> place, T value, String shown, String origin) {
    entries.put(place, new Entry(value, shown, origin));
  }

  void remove(List<String> place) {
    entries.remove(place);
  }

  boolean holds(List<String> place) {
    return entries.containsKey(place);
  }

  /** The value, or what holds without it. */
  @SuppressWarnings("unchecked") // what is put under a key has its type
  <T> @Nullable T find(SettingKey<T> key, String... names) {
    Entry entry = entries.get(key.place(names));
    return entry == null ? key.defaultValue() : (T) entry.value();
  }

  <T> T get(SettingKey<T> key, String... names) {
    return Objects.requireNonNull(find(key, names), key.name());
  }

  /** Each value of a setting with its place. */
  @SuppressWarnings("unchecked") // what is put under a key has its type
  <T> void forEach(SettingKey<T> key, BiConsumer<List<String>, T> action) {
    entries.forEach(
        (place, entry) -> {
          if (key.isAt(place)) {
            action.accept(place, (T) entry.value());
          }
        });
  }

  /** The names in use directly below a group, such as the operations that inputs are given for. */
  Set<String> namesBelow(String group) {
    Set<String> names = new LinkedHashSet<>();
    for (List<String> place : entries.keySet()) {
      if (place.size() > 1 && place.get(0).equals(group)) {
        names.add(place.get(1));
      }
    }
    return names;
  }

  /** Whether anything is said below this place. */
  boolean saysAnythingBelow(List<String> group) {
    return entries.keySet().stream()
        .anyMatch(
            place -> place.size() > group.size() && place.subList(0, group.size()).equals(group));
  }

  /** Each value that takes effect with where it comes from, in the order of the documentation. */
  List<EffectiveSetting> effective() {
    List<EffectiveSetting> list = new ArrayList<>();
    for (SettingKey<?> key : SettingKeys.all()) {
      int before = list.size();
      entries.forEach(
          (place, entry) -> {
            if (key.isAt(place)) {
              list.add(
                  new EffectiveSetting(String.join(".", place), entry.shown(), entry.origin()));
            }
          });
      if (list.size() == before && !key.isPattern() && !key.defaultInWords().isEmpty()) {
        list.add(new EffectiveSetting(key.name(), key.defaultInWords(), "default"));
      }
    }
    return list;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SettingValues that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }
}
