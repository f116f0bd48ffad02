package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The things that an answer shows, and what names each of them. */
public final class Items {

  private static final int DEEPEST = 3;
  private static final int MOST_VALUES = 400;

  /** The name under which the key of a thing in an object of things is shown. */
  private static final String KEY = "key";

  private Items() {}

  /** The things of all pages of a list; empty where a page did not tell. */
  static Optional<List<JsonNode>> of(Look look) {
    List<JsonNode> items = new ArrayList<>();
    for (Call page : look.pages()) {
      Optional<Snapshot> shown = Snapshot.of(page);
      if (shown.isEmpty()) {
        return Optional.empty();
      }
      items.addAll(of(shown.get().state()));
    }
    return Optional.of(items);
  }

  /** The things that a look shows. */
  public static List<JsonNode> in(Look look) {
    return of(look).orElse(List.of());
  }

  /** The things of a list: the items of its first array, or the values of an object of objects. */
  public static List<JsonNode> of(JsonNode state) {
    return array(state).map(Items::elements).orElseGet(() -> keyed(state));
  }

  /** Whether an answer shows a list. */
  public static boolean isList(JsonNode state) {
    return array(state).isPresent() || !keyed(state).isEmpty();
  }

  /** The list that stands nearest to the top. */
  public static Optional<JsonNode> array(JsonNode state) {
    if (state.isArray()) {
      return Optional.of(state);
    }
    Iterable<JsonNode> level = state;
    for (int depth = 1; depth <= DEEPEST; depth++) {
      List<JsonNode> below = new ArrayList<>();
      for (JsonNode node : level) {
        if (node.isArray()) {
          return Optional.of(node);
        }
        node.forEach(below::add);
      }
      level = below;
    }
    return Optional.empty();
  }

  private static List<JsonNode> elements(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }

  /** An object whose values are all objects holds things by their keys. */
  private static List<JsonNode> keyed(JsonNode state) {
    JsonNode holder = state;
    for (int depth = 0; depth < DEEPEST && holder.size() == 1; depth++) {
      JsonNode only = holder.elements().next();
      if (!only.isObject() || !holdsObjects(only)) {
        break;
      }
      holder = only;
    }
    List<JsonNode> items = new ArrayList<>();
    if (holder.isObject() && holdsObjects(holder) && holder.size() > 1) {
      for (Map.Entry<String, JsonNode> field : holder.properties()) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        item.set(KEY, TextNode.valueOf(field.getKey()));
        item.setAll((ObjectNode) field.getValue());
        items.add(item);
      }
    }
    return items;
  }

  private static boolean holdsObjects(JsonNode node) {
    return node.isObject() && !node.isEmpty() && areObjects(node);
  }

  private static boolean areObjects(JsonNode values) {
    for (JsonNode value : values) {
      if (!value.isObject()) {
        return false;
      }
    }
    return true;
  }

  /** Whether a thing is named by a value: it is the value, or calls itself so. */
  public static boolean isNamed(JsonNode item, JsonNode name) {
    if (item.isValueNode()) {
      return isText(item, name);
    }
    for (Map.Entry<String, JsonNode> field : item.properties()) {
      JsonNode value = field.getValue();
      if (isText(value, name) && (name.isTextual() || isOwnName(field.getKey()))
          || leadsTo(value, name) && isAddress(field.getKey())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAddress(String name) {
    return FieldLexicon.ADDRESSES.contains(WordSplitter.joined(name));
  }

  private static boolean leadsTo(JsonNode address, JsonNode name) {
    if (!address.isTextual() || address.textValue().indexOf('/') < 0) {
      return false;
    }
    return address.textValue().endsWith("/" + name.asText());
  }

  /** Whether a thing speaks of another one: by its id under whatever name. */
  static boolean mentions(JsonNode item, JsonNode name) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(item));
    for (int seen = 0; !open.isEmpty() && seen < MOST_VALUES; seen++) {
      JsonNode node = open.removeFirst();
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        boolean reference = name.isTextual() || isReference(field.getKey());
        if (reference && isText(field.getValue(), name)) {
          return true;
        }
      }
      node.forEach(open::addLast);
      if (node.isValueNode() && name.isTextual() && isText(node, name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isText(JsonNode value, JsonNode name) {
    return value.isValueNode() && !value.isNull() && value.asText().equals(name.asText());
  }

  /** Whether a field by this name says what a thing is called, rather than something about it. */
  static boolean isOwnName(String name) {
    return FieldLexicon.OWN_NAMES.contains(WordSplitter.last(name));
  }

  private static boolean isReference(String name) {
    List<String> words = WordSplitter.words(name);
    return isOwnName(name) || words.contains("parent") || words.contains("owner");
  }

  /** What identifies a thing, in a few words: its name if it has one, else all of it. */
  public static String inWords(JsonNode item) {
    if (item.isObject()) {
      ObjectNode names = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : item.properties()) {
        if (field.getValue().isValueNode() && !field.getValue().isNull() && names.size() < 3) {
          boolean tells = isOwnName(field.getKey()) || isLabel(field.getKey());
          if (tells) {
            names.set(field.getKey(), field.getValue());
          }
        }
      }
      return JsonText.of(names.isEmpty() ? item : names);
    }
    return JsonText.of(item);
  }

  private static boolean isLabel(String name) {
    return FieldLexicon.LABELS.contains(WordSplitter.joined(name));
  }

  /**
   * Whether two versions of a thing call themselves by the same id; where they have none, by all.
   */
  public static boolean isTheSameThing(JsonNode one, JsonNode other) {
    return one.equals(other) || !ItemMatcher.pairs(List.of(one), List.of(other)).isEmpty();
  }

  /** What of a thing is other than before, but for clocks and counts of reads. */
  public static List<ValueChange> differences(JsonNode before, JsonNode after) {
    return Changes.between(before, after);
  }

  /** Whether two looks at a list show the same things, if with other values. */
  public static boolean areTheSame(Look one, Look other) {
    Optional<List<JsonNode>> before = of(one);
    Optional<List<JsonNode>> after = of(other);
    return before.isEmpty()
        || after.isEmpty()
        || ListEffect.between(before.get(), after.get()).keepsThings();
  }

  /**
   * What a later look at a list shows that an earlier one did not; empty where one tells nothing.
   */
  public static Optional<List<JsonNode>> added(Look earlier, Look later) {
    Optional<List<JsonNode>> before = of(earlier);
    Optional<List<JsonNode>> after = of(later);
    return before.isEmpty() || after.isEmpty()
        ? Optional.empty()
        : Optional.of(ListEffect.between(before.get(), after.get()).added());
  }

  /**
   * What a later look at a list shows with other values, as it was before.
   *
   * @param now what the thing has to look like now
   */
  public static List<JsonNode> changed(Look earlier, Look later, Predicate<JsonNode> now) {
    Optional<List<JsonNode>> before = of(earlier);
    Optional<List<JsonNode>> after = of(later);
    return before.isPresent() && after.isPresent()
        ? ListEffect.between(before.get(), after.get()).changed().stream()
            .filter(pair -> now.test(pair.after()))
            .map(ItemMatcher.Pair::before)
            .toList()
        : List.of();
  }

  /** What a later look at a list does not show any more, likewise. */
  public static Optional<List<JsonNode>> gone(Look earlier, Look later) {
    return added(later, earlier);
  }

  /** All pages as one list, for comparing. */
  static ArrayNode joined(List<JsonNode> items) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    all.addAll(items);
    return all;
  }
}
