package io.github.pluginconformance.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps one of each of the values that came last, so that what comes with every exchange takes room
 * once. Values must not be changed.
 */
final class Interned<K, V> {

  private final Map<K, V> values;

  /**
   * @param most how many values are remembered; those that came up longest ago are forgotten
   */
  Interned(int most) {
    values =
        new LinkedHashMap<>(64, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
          }
        };
  }

  /** The first value that came with an equal key. */
  synchronized V of(K key, V value) {
    V known = values.putIfAbsent(key, value);
    return known == null ? value : known;
  }
}
