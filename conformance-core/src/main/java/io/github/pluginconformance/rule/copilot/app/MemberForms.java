package io.github.pluginconformance.rule.copilot.app;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.openapi.document.Pointers;
import io.github.pluginconformance.settings.NearestName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The forms that parts of a manifest have. */
final class MemberForms {

  private static final MemberForm TEXT = kind(JsonNode::isTextual, "a text");

  private MemberForms() {}

  /** Other rules look at it, or the schema leaves it open. */
  static MemberForm anything() {
    return (value, pointer, breaches) -> {};
  }

  static MemberForm text() {
    return TEXT;
  }

  static MemberForm flag() {
    return kind(JsonNode::isBoolean, "true or false");
  }

  /** A path into an answer, which is a text; what it says is judged by other rules. */
  static MemberForm path() {
    return kind(JsonNode::isTextual, "a JSONPath query as text");
  }

  static MemberForm scalarOrList() {
    return kind(value -> !value.isObject() && !value.isNull(), "a text, number, boolean or list");
  }

  private static MemberForm kind(Predicate<JsonNode> kind, String expected) {
    return (value, pointer, breaches) -> {
      if (!kind.test(value)) {
        breaches.add(FormBreach.of(pointer, expected, shown(value)));
      }
    };
  }

  /** A text of these letters; a placeholder without a value may stand for any. */
  static MemberForm letters(String letters) {
    Pattern whole = Pattern.compile(letters + "+");
    return (value, pointer, breaches) -> {
      TEXT.look(value, pointer, breaches);
      if (value.isTextual()
          && !isOpen(value.textValue())
          && !whole.matcher(value.textValue()).matches()) {
        breaches.add(FormBreach.of(pointer, "only the characters " + letters, shown(value)));
      }
    };
  }

  static MemberForm choice(String... allowed) {
    return choice(Map.of(), allowed);
  }

  /**
   * One of some texts.
   *
   * @param meant what is often written instead, with what is meant by it
   */
  static MemberForm choice(Map<String, String> meant, String... allowed) {
    List<String> known = List.of(allowed);
    return (value, pointer, breaches) -> {
      String text = value.asText("");
      if (!value.isTextual() || !(known.contains(text) || isOpen(text))) {
        Optional<String> near =
            Optional.ofNullable(meant.get(text)).or(() -> NearestName.of(text, known));
        String all = known.size() == 1 ? known.get(0) : "one of " + String.join(", ", known);
        breaches.add(FormBreach.of(pointer, near.orElse(all), shown(value)));
      }
    };
  }

  static MemberForm list(MemberForm each) {
    return (value, pointer, breaches) -> {
      if (!value.isArray()) {
        breaches.add(FormBreach.of(pointer, "a list", shown(value)));
      }
      for (int i = 0; value.isArray() && i < value.size(); i++) {
        each.look(value.path(i), Pointers.child(pointer, i), breaches);
      }
    };
  }

  static MemberForm textOrTexts() {
    MemberForm texts = list(TEXT);
    return (value, pointer, breaches) ->
        (value.isArray() ? texts : TEXT).look(value, pointer, breaches);
  }

  static ObjectForm object() {
    return new ObjectForm();
  }

  /** A value in short. */
  static String shown(JsonNode value) {
    return value.isObject() ? "an object" : value.isArray() ? "a list" : JsonText.of(value);
  }

  private static boolean isOpen(String text) {
    return text.contains("${{");
  }
}
