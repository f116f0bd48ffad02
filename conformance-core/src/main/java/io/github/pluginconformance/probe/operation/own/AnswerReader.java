package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.openapi.contract.AnswerJson;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers for what later calls can use. Reading never fails: an answer that is no JSON gives
 * nothing.
 */
public final class AnswerReader {

  private static final int MOST_VALUES = 200;

  private AnswerReader() {}

  /** The body as JSON, if it is. */
  public static Optional<JsonNode> json(ReceivedResponse response) {
    return AnswerJson.salvaged(response);
  }

  /** The thing that a create answered with. */
  public static KnownResource created(
      OperationShape shape, PreparedCall call, ReceivedResponse response) {
    JsonNode body = json(response).orElse(TextNode.valueOf(""));
    Map<String, JsonNode> produced = scalars(body, true);
    Map<String, JsonNode> sent = sent(call);
    JsonNode id = id(shape.noun(), shape.keys(), produced);
    if (id == null) {
      id = body.isIntegralNumber() ? body : located(shape, response);
    }
    return new KnownResource(
        shape.noun(), sent, produced, id == null ? key(shape.keys(), sent) : id, shape.keys());
  }

  /**
   * The things that a create of several answered with: as many as were sent, each with an id of its
   * own; empty where it made one, or does not tell them apart.
   */
  static List<KnownResource> several(
      OperationShape shape, PreparedCall call, ReceivedResponse response) {
    Optional<JsonNode> sent = Optional.ofNullable(call.body()).flatMap(AnswerReader::firstArray);
    Optional<JsonNode> made = json(response).flatMap(AnswerReader::firstArray);
    if (sent.isEmpty() || made.isEmpty() || made.get().size() < 2) {
      return List.of();
    }
    List<KnownResource> things = new ArrayList<>();
    for (int i = 0; i < made.get().size() && made.get().size() == sent.get().size(); i++) {
      Map<String, JsonNode> values = scalars(made.get().get(i), false);
      JsonNode id = made.get().get(i).isObject() ? id(shape.noun(), shape.keys(), values) : null;
      if (id == null || !sent.get().get(i).isObject()) {
        return List.of();
      }
      Map<String, JsonNode> said = new LinkedHashMap<>(sent(call.withBody(sent.get().get(i))));
      things.add(new KnownResource(shape.noun(), said, values, id, shape.keys()));
    }
    return things.stream().map(KnownResource::id).distinct().count() == things.size()
        ? things
        : List.of();
  }

  /**
   * The first item of a list that a read answered with; the whole answer where there is no list.
   */
  static Optional<KnownResource> listed(
      OperationShape shape, PreparedCall call, ReceivedResponse response) {
    return json(response)
        .map(AnswerReader::firstItem)
        .filter(JsonNode::isObject)
        .map(item -> scalars(item, true))
        .map(
            values ->
                new KnownResource(
                    shape.noun(),
                    sent(call),
                    values,
                    id(shape.noun(), shape.keys(), values),
                    shape.keys()));
  }

  /** What is known of a thing once an item of a list has shown it. */
  public static KnownResource known(KnownResource thing, JsonNode item) {
    Map<String, JsonNode> values = scalars(item, true);
    return new KnownResource(
        thing.noun(), thing.sent(), values, id(thing.noun(), thing.keys(), values), thing.keys());
  }

  /** The scalar values that a call carries, by normal name; those of lists that hold just one. */
  public static Map<String, JsonNode> sent(PreparedCall call) {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    call.parameters()
        .forEach(
            (key, value) -> {
              JsonNode single = single(value);
              if (single.isValueNode()) {
                values.put(WordSplitter.joined(key.substring(key.indexOf(' ') + 1)), single);
              }
            });
    if (call.body() != null) {
      scalars(call.body(), false).forEach(values::putIfAbsent);
    }
    return values;
  }

  /** The first array anywhere near the top, if there is one. */
  public static Optional<JsonNode> firstArray(JsonNode body) {
    Deque<JsonNode> open = new ArrayDeque<>(List.of(body));
    for (int seen = 0; !open.isEmpty() && seen < MOST_VALUES; seen++) {
      JsonNode node = open.removeFirst();
      if (node.isArray()) {
        return Optional.of(node);
      }
      node.forEach(open::addLast);
    }
    return Optional.empty();
  }

  private static JsonNode firstItem(JsonNode body) {
    return firstArray(body).map(array -> array.path(0)).orElse(body);
  }

  /**
   * ScalarValues by normal name, those nearest the top first; arrays only where they hold a single
   * item.
   */
  static Map<String, JsonNode> scalars(JsonNode top, boolean intoArrays) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    Deque<JsonNode> open = new ArrayDeque<>(List.of(top));
    while (!open.isEmpty() && found.size() < MOST_VALUES) {
      JsonNode node = open.removeFirst();
      node.fields()
          .forEachRemaining(
              field -> {
                JsonNode value = field.getValue();
                if (!intoArrays && single(value).isValueNode() && !single(value).isNull()) {
                  found.putIfAbsent(WordSplitter.joined(field.getKey()), single(value));
                } else if (value.isContainerNode()) {
                  open.addLast(value);
                } else if (!value.isNull()) {
                  found.putIfAbsent(WordSplitter.joined(field.getKey()), value);
                }
              });
      if (node.isArray() && node.size() == 1 && intoArrays) {
        open.addLast(node.get(0));
      }
    }
    return found;
  }

  /** The one value of a list of one; else the value itself. */
  private static JsonNode single(JsonNode value) {
    return value.isArray() && value.size() == 1 ? value.get(0) : value;
  }

  private static @Nullable JsonNode id(
      String noun, Set<String> keys, Map<String, JsonNode> values) {
    for (String name :
        List.of(
            noun + "id", "id", noun + "uuid", "uuid", noun + "key", noun + "slug", "key", "slug")) {
      JsonNode value = values.get(name);
      if (value != null && (value.isTextual() || value.isIntegralNumber())) {
        return value;
      }
    }
    return key(keys, values);
  }

  /** What the caller has chosen to name a thing by, as its paths do. */
  private static @Nullable JsonNode key(Set<String> keys, Map<String, JsonNode> values) {
    return keys.stream()
        .map(values::get)
        .filter(value -> value != null && (value.isTextual() || value.isIntegralNumber()))
        .findFirst()
        .orElse(null);
  }

  /** The last segment of {@code Location}, where a create names the new thing there. */
  private static @Nullable JsonNode located(OperationShape shape, ReceivedResponse response) {
    String location = response.header("location").orElse("");
    String path = location.split("[?#]", 2)[0];
    String last = path.substring(path.lastIndexOf('/') + 1);
    if (last.isEmpty() || shape.operation().path().endsWith("/" + last)) {
      return null;
    }
    return last.matches("\\d{1,9}")
        ? IntNode.valueOf(Integer.parseInt(last))
        : last.matches("\\d{10,18}")
            ? LongNode.valueOf(Long.parseLong(last))
            : TextNode.valueOf(last);
  }
}
