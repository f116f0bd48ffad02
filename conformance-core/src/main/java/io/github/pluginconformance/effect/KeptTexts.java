package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.pluginconformance.effect.TextChange.How;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Compares the texts that a write carried, also deep in its body, with those that the thing shows.
 */
final class KeptTexts {

  private static final int DEEPEST = 5;

  /** A plugin may well keep a few of many. */
  private static final int MOST_COMPARED = 3;

  private final WriteSeen write;
  private final JsonNode before;
  private final List<TextChange> changes = new ArrayList<>();

  /**
   * @param before the thing before the write; missing for a new one
   */
  KeptTexts(WriteSeen write, JsonNode before) {
    this.write = write;
    this.before = before;
  }

  /**
   * The texts that are shown in part, in other letter case or with other characters.
   *
   * @param answer the thing as the answer to the write shows it
   */
  List<TextChange> altered(Sent sent, JsonNode shown, JsonNode answer) {
    for (Map.Entry<String, JsonNode> value : sent.valuesFor(shown).entrySet()) {
      compare(value.getKey(), "/" + value.getKey(), value.getValue(), shown, answer, before, 0);
    }
    return List.copyOf(changes);
  }

  private void compare(
      String name,
      String place,
      JsonNode sent,
      JsonNode shown,
      JsonNode answer,
      JsonNode was,
      int depth) {
    Optional<JsonNode> now = Sent.shown(shown, name);
    boolean plugins = KeptValues.isPluginsOwn(name) && !isStateLeftAsItWas(place, sent, now, was);
    if (depth > DEEPEST || plugins) {
      return;
    }
    JsonNode told = Sent.shown(answer, name).orElse(MissingNode.getInstance());
    JsonNode old = Sent.shown(was, name).orElse(MissingNode.getInstance());
    if (now.isPresent()) {
      values(name, place, sent, now.get(), told, old, depth);
    }
  }

  /** Plugins set states themselves; but an update that names one and leaves the old one did not. */
  private boolean isStateLeftAsItWas(
      String place, JsonNode sent, Optional<JsonNode> now, JsonNode was) {
    String name = place.substring(place.lastIndexOf('/') + 1);
    return write.act() != Act.CREATES
        && sent.isTextual()
        && isChosen(place, sent)
        && now.isPresent()
        && now.equals(Sent.shown(was, name));
  }

  private void values(
      String name,
      String place,
      JsonNode sent,
      JsonNode now,
      JsonNode told,
      JsonNode old,
      int depth) {
    if (isChosen(place, sent) && isAnother(sent, now)) {
      boolean said = told.equals(now) && write.succeeded();
      changes.add(new TextChange(ValueChange.of(place, sent, now), How.REPLACED, said));
    } else if (!now.equals(old) && ZoneShift.isBetween(sent, now)) {
      boolean said = told.equals(now) && write.succeeded();
      changes.add(new TextChange(ValueChange.of(place, sent, now), How.MOMENT, said));
    } else if (isDropped(sent, now, told)) {
      changes.add(new TextChange(ValueChange.of(place, sent, now), How.EMPTY, true));
    } else if (sent.isTextual()) {
      text(name, place, sent, now, told, old);
    } else if (sent.isObject() && now.isObject()) {
      sent.properties()
          .forEach(
              field ->
                  compare(
                      field.getKey(),
                      place + "/" + field.getKey(),
                      field.getValue(),
                      now,
                      told,
                      old,
                      depth + 1));
    } else if (sent.isArray() && now.isArray() && sent.size() == now.size()) {
      items(name, place, sent, now, told, old, depth);
    } else if (isPart(sent, now) && !now.equals(old)) {
      boolean said = told.equals(now) && write.succeeded();
      changes.add(new TextChange(ValueChange.of(place, sent, now), How.PART, said));
    }
  }

  /**
   * Whether the write was made to send this one of the values that the document lists, a truth
   * value, or a number that it names as the least or the greatest.
   */
  private boolean isChosen(String place, JsonNode sent) {
    String name = place.substring(1).replaceAll("/\\d+(?=/|$)", "").replace('/', '.');
    String variant = write.call().variant();
    if (sent.isNumber()) {
      return variant.equals("zero for " + name)
          || variant.equals("least value of " + name)
          || variant.equals("greatest value of " + name);
    }
    boolean alone =
        variant.equals("optional property " + name)
            || variant.equals("nothing but property " + name);
    return sent.isBoolean() && alone
        || (sent.isTextual() || sent.isBoolean()) && variant.equals(name + " = " + sent.asText());
  }

  /** Whether a create answers at once with nothing in the place of a value that is no text. */
  private boolean isDropped(JsonNode sent, JsonNode now, JsonNode told) {
    boolean value = sent.isNumber() || sent.isObject() && !sent.isEmpty();
    return value
        && now.isNull()
        && told.isNull()
        && write.act() == Act.CREATES
        && write.succeeded();
  }

  private static boolean isAnother(JsonNode sent, JsonNode now) {
    boolean comparable =
        sent.isBoolean()
            || sent.isNumber() == now.isNumber() && sent.isTextual() == now.isTextual();
    return now.isNull() || comparable && !Spelling.isSame(sent, now);
  }

  /** Whether a list shows some of the different values that were sent, and nothing else. */
  private static boolean isPart(JsonNode sent, JsonNode now) {
    if (!sent.isArray() || !now.isArray() || now.isEmpty() || sent.size() > MOST_COMPARED) {
      return false;
    }
    Set<JsonNode> different = new HashSet<>();
    sent.forEach(different::add);
    List<JsonNode> left = new ArrayList<>();
    now.forEach(left::add);
    return left.size() < different.size()
        && left.stream()
            .allMatch(one -> different.stream().anyMatch(other -> Spelling.isSame(other, one)));
  }

  /** In the order in which they were sent; a plugin may keep them in another. */
  private void items(
      String name,
      String place,
      JsonNode sent,
      JsonNode now,
      JsonNode told,
      JsonNode old,
      int depth) {
    for (int i = 0; i < sent.size(); i++) {
      JsonNode item = sent.get(i);
      boolean kept = false;
      for (JsonNode other : now) {
        kept = kept || other.equals(item);
      }
      if (!kept && depth < DEEPEST) {
        values(name, place + "/" + i, item, now.get(i), told.path(i), old.path(i), depth + 1);
      }
    }
  }

  private void text(
      String name, String place, JsonNode sent, JsonNode now, JsonNode answer, JsonNode old) {
    boolean text = now.isTextual() || now.isNull();
    if (!text || now.equals(sent) || now.equals(old) || isNoText(sent) || isNoText(now)) {
      return;
    }
    boolean told = answer.equals(now) && write.succeeded();
    boolean echoed = answer.equals(sent);
    Optional<How> how = TextAlteration.of(name, sent.textValue(), now.asText(""), echoed);
    how.filter(one -> one != How.EMPTY || told && write.act() == Act.CREATES)
        .ifPresent(
            one ->
                changes.add(
                    new TextChange(
                        ValueChange.of(place, sent, now.isNull() ? NullNode.instance : now),
                        one,
                        told)));
  }

  /** Times and numbers have spellings of their own. */
  private static boolean isNoText(JsonNode value) {
    return Clocks.time(value).isPresent()
        || value.isTextual() && value.textValue().matches("[\\d\\s:.,+/TZ-]+");
  }
}
