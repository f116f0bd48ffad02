package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares what lists show of a thing with what its own address shows. A list may well show less: a
 * part of a text, nothing in the place of a value, a name in the place of an object.
 */
final class ListedValues {

  private ListedValues() {}

  /** The values that the thing itself shows as they were sent, and a list otherwise. */
  static List<ValueChange> of(List<Sight> sights, Sent sent) {
    Optional<Sight> own =
        sights.stream().filter(Sight::isOwnAddress).filter(Sight::isShown).findFirst();
    Map<String, ValueChange> otherwise = new LinkedHashMap<>();
    for (Sight sight : sights) {
      if (own.isPresent() && sight.isShown() && !sight.isOwnAddress()) {
        between(own.get().item(), sight.item(), sent)
            .forEach(change -> otherwise.putIfAbsent(change.place(), change));
      }
    }
    return List.copyOf(otherwise.values());
  }

  private static List<ValueChange> between(JsonNode own, JsonNode listed, Sent sent) {
    List<ValueChange> changes = new ArrayList<>();
    for (Map.Entry<String, JsonNode> value : sent.valuesFor(own).entrySet()) {
      Optional<JsonNode> itself = Sent.shown(own, value.getKey());
      Optional<JsonNode> other = Sent.shown(listed, value.getKey());
      if (itself.isPresent()
          && other.isPresent()
          && !KeptValues.isPluginsOwn(value.getKey())
          && isPlain(itself.get())
          && isPlain(other.get())
          && Spelling.isSame(value.getValue(), itself.get())
          && !Spelling.isSame(itself.get(), other.get())
          && !isShortened(itself.get(), other.get())
          && !isInWords(itself.get(), other.get())) {
        changes.add(ValueChange.of("/" + value.getKey(), value.getValue(), other.get()));
      }
    }
    for (Map.Entry<String, JsonNode> field : own.properties()) {
      Optional<JsonNode> other = Sent.shown(listed, field.getKey());
      if (isAmount(field) && other.filter(one -> isAnother(field.getValue(), one)).isPresent()) {
        changes.add(ValueChange.of("/" + field.getKey(), field.getValue(), other.get()));
      }
    }
    return changes;
  }

  /** What a plugin works out itself. */
  private static boolean isAmount(Map.Entry<String, JsonNode> field) {
    return field.getValue().isNumber()
        && FieldLexicon.AMOUNTS.contains(WordSplitter.last(field.getKey()));
  }

  private static boolean isAnother(JsonNode amount, JsonNode listed) {
    return listed.isNumber() && !Spelling.isSame(amount, listed);
  }

  private static boolean isPlain(JsonNode value) {
    return value.isValueNode() && !Spelling.isEmpty(value);
  }

  /** A list may show a time as people write it. */
  private static boolean isInWords(JsonNode whole, JsonNode listed) {
    return Clocks.time(whole).isPresent()
        && Clocks.time(listed).isEmpty()
        && !listed.asText().matches("\\d{4}-\\d{2}-\\d{2}.*");
  }

  /** A list may show the beginning of a text, or a part of it. */
  private static boolean isShortened(JsonNode whole, JsonNode listed) {
    return whole.isTextual()
        && listed.isTextual()
        && Spelling.core(whole.textValue()).contains(Spelling.core(listed.textValue()));
  }
}
