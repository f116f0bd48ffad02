package io.github.pluginconformance.settings;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The values that were given, by place. What is put later beats what was put earlier. */
final class GivenSettings {

  private final Map<List<String>, GivenValue> values = new LinkedHashMap<>();

  void put(List<String> place, GivenValue value) {
    values.put(List.copyOf(place), value);
  }

  Optional<GivenValue> at(List<String> place) {
    return Optional.ofNullable(values.get(place));
  }

  /** The names in use directly below a group, such as the operations that inputs are given for. */
  Set<String> namesBelow(String group) {
    return values.keySet().stream()
        .filter(place -> place.size() > 1 && place.get(0).equals(group))
        .map(place -> place.get(1))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  Set<List<String>> places() {
    return values.keySet();
  }

  void forEach(BiConsumer<List<String>, GivenValue> action) {
    values.forEach(action);
  }
}
