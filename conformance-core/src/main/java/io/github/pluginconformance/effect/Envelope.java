package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.lexicon.WordSplitter;
import java.util.ArrayList;
import java.util.List;

/** What answers and bodies put around the one thing that they are about. */
public final class Envelope {

  private static final int DEEPEST = 3;

  private Envelope() {}

  /** The thing itself in an answer about one, which may stand in an envelope. */
  public static JsonNode opened(JsonNode answer) {
    JsonNode thing = answer;
    for (int depth = 0; depth < DEEPEST && thing.isObject() && thing.size() <= 2; depth++) {
      JsonNode inner = innerObject(thing);
      if (inner == thing) {
        break;
      }
      thing = inner;
    }
    return thing;
  }

  private static JsonNode innerObject(JsonNode thing) {
    List<JsonNode> objects = new ArrayList<>();
    for (JsonNode value : thing) {
      if (value.isObject()) {
        objects.add(value);
      } else if (value.isArray() && value.size() == 1 && value.get(0).isObject()) {
        objects.add(value.get(0));
      } else if (value.isArray()) {
        return thing;
      }
    }
    return objects.size() == 1 && !isPart(thing, objects.get(0)) ? objects.get(0) : thing;
  }

  /** Whether the outer object is the thing, since it alone says what it is called. */
  private static boolean isPart(JsonNode thing, JsonNode inner) {
    return isCalled(thing) && !isCalled(inner);
  }

  private static boolean isCalled(JsonNode thing) {
    return thing.properties().stream()
        .anyMatch(
            field ->
                field.getValue().isValueNode()
                    && switch (WordSplitter.joined(field.getKey())) {
                      case "id", "uuid", "slug", "name", "title" -> true;
                      default -> false;
                    });
  }
}
