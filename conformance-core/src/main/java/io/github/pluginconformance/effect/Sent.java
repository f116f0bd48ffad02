package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The values that a call carried, compared with those of things that reads show. */
final class Sent {

  private static final int DISTINCT = 6;

  private final Map<String, JsonNode> values;

  Sent(Map<String, JsonNode> values) {
    this.values = values;
  }

  /**
   * Whether a thing can be what the call made: it carries a value that only the call had, or it
   * carries nothing at all.
   */
  boolean canHaveMade(JsonNode item) {
    return carries(item) || isBlank(item);
  }

  /** Whether a thing carries what is hardly anybody else's. */
  boolean carries(JsonNode item) {
    if (item.isValueNode()) {
      return isDistinctValue(item);
    }
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (isCarried(field.getKey(), field.getValue())) {
        return true;
      }
    }
    return agrees(item);
  }

  private boolean isCarried(String name, JsonNode shown) {
    Optional<JsonNode> sent = value(name);
    boolean named =
        sent.filter(JsonNode::isTextual).filter(one -> isEqual(one, shown)).isPresent()
            && !isState(name);
    boolean whole =
        sent.filter(JsonNode::isContainerNode).filter(shown::equals).isPresent()
            && !shown.isEmpty();
    return named && !Spelling.isEmpty(shown) || whole || isDistinctValue(shown);
  }

  private boolean isDistinctValue(JsonNode shown) {
    for (JsonNode value : values.values()) {
      if (isDistinct(value) && isEqual(value, shown)) {
        return true;
      }
    }
    return false;
  }

  /** Whether at least two values of the same names are the same, and none is another. */
  private boolean agrees(JsonNode item) {
    int same = 0;
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      Optional<JsonNode> sent = value(field.getKey()).filter(value -> !Spelling.isEmpty(value));
      if (sent.isPresent() && !Spelling.isSame(sent.get(), field.getValue())) {
        return false;
      }
      same += sent.isPresent() ? 1 : 0;
    }
    return same >= 2;
  }

  /** Whether all that a thing says is its id, when it was made, and what says nothing. */
  private static boolean isBlank(JsonNode item) {
    return item.isObject()
        ? item.properties().stream().allMatch(Sent::saysNothing)
        : Spelling.isEmpty(item) || item.isNumber() || item.isBoolean();
  }

  private static boolean saysNothing(Map.Entry<String, JsonNode> field) {
    JsonNode value = field.getValue();
    return Spelling.isEmpty(value)
        || value.isBoolean()
        || value.isNumber()
        || Items.isOwnName(field.getKey())
        || isState(field.getKey())
        || Clocks.time(value).isPresent();
  }

  /** Whether a name is that of a state, which plugins set themselves. */
  static boolean isState(String name) {
    return FieldLexicon.BESIDE_WHAT_WAS_SENT.contains(WordSplitter.last(name));
  }

  /** Whether a value is hardly anybody else's: a text of some length with more than one word. */
  static boolean isDistinct(JsonNode value) {
    return value.isTextual()
        && value.textValue().length() >= DISTINCT
        && !isListedValue(value.textValue());
  }

  /** Whether a text is written as values of a list are: {@code IN_PROGRESS}. */
  private static boolean isListedValue(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '_' && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEqual(JsonNode sent, JsonNode shown) {
    return shown.isValueNode() && sent.asText().trim().equalsIgnoreCase(shown.asText().trim());
  }

  /** The value that was sent by a name, in whatever notation. */
  Optional<JsonNode> value(String name) {
    return find(values, name);
  }

  /** The value of a name, in whatever notation. */
  static Optional<JsonNode> find(Map<String, JsonNode> values, String name) {
    String joined = WordSplitter.joined(name);
    for (Map.Entry<String, JsonNode> value : values.entrySet()) {
      if (WordSplitter.joined(value.getKey()).equals(joined)) {
        return Optional.of(value.getValue());
      }
    }
    return Optional.empty();
  }

  /** The value that a thing shows by a name, in whatever notation. */
  static Optional<JsonNode> shown(JsonNode item, String name) {
    String joined = WordSplitter.joined(name);
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      if (WordSplitter.joined(field.getKey()).equals(joined)) {
        return Optional.of(field.getValue());
      }
    }
    return Optional.empty();
  }

  /**
   * The values but for those of an object that was sent and that the thing shows too: what seemed
   * to be an envelope is a part of the thing then. What was sent in a list of one ({@code texts})
   * the thing may show under the name of one ({@code text}).
   */
  Map<String, JsonNode> valuesFor(JsonNode thing) {
    Map<String, JsonNode> own = new LinkedHashMap<>(values);
    values.forEach(
        (name, value) -> {
          if (value.isObject() && shown(thing, name).isPresent()) {
            value.properties().forEach(field -> own.remove(field.getKey(), field.getValue()));
          }
        });
    values.forEach(
        (name, value) -> {
          if (value.isArray() && value.size() == 1 && shown(thing, name).isEmpty()) {
            Stream.of(name.replaceFirst("s$", ""), name.replaceFirst("es$", ""))
                .filter(one -> shown(thing, one).isPresent())
                .findFirst()
                .ifPresent(one -> own.putIfAbsent(one, value.get(0)));
          }
        });
    return own;
  }
}
