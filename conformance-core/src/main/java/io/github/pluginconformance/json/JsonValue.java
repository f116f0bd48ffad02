package io.github.pluginconformance.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.PublicApi;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value that code outside of this library can give and compare. Its text is the value as
 * JSON.
 */
@PublicApi
public final class JsonValue {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final JsonNode tree;

  private JsonValue(JsonNode tree) {
    this.tree = tree;
  }

  /**
   * The value that plain Java stands for.
   *
   * @param plain a text, a number, a boolean, a collection or a map with texts as keys, of the
   *     same; null stands for JSON's {@code null}
   * @throws IllegalArgumentException if it is something else
   */
  public static JsonValue of(@Nullable Object plain) {
    return new JsonValue(treeOf(plain));
  }

  JsonNode tree() {
    return tree;
  }

  private static JsonNode treeOf(@Nullable Object plain) {
    if (plain instanceof JsonValue value) {
      return value.tree;
    } else if (plain instanceof JsonNode node) {
      return node;
    } else if (plain instanceof Map<?, ?> map) {
      return object(map);
    } else if (plain instanceof Collection<?> items) {
      ArrayNode list = NODES.arrayNode();
      items.forEach(item -> list.add(treeOf(item)));
      return list;
    } else if (plain instanceof Number number) {
      return number(number);
    } else if (plain instanceof Boolean flag) {
      return NODES.booleanNode(flag);
    } else if (plain instanceof CharSequence text) {
      return NODES.textNode(text.toString());
    } else if (plain == null) {
      return NODES.nullNode();
    }
    throw unfit(plain);
  }

  private static ObjectNode object(Map<?, ?> map) {
    ObjectNode object = NODES.objectNode();
    map.forEach((key, value) -> object.set(String.valueOf(key), treeOf(value)));
    return object;
  }

  private static JsonNode number(Number number) {
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      return NODES.numberNode(number.intValue());
    } else if (number instanceof Long) {
      return NODES.numberNode(number.longValue());
    } else if (number instanceof BigInteger whole) {
      return NODES.numberNode(whole);
    } else if (number instanceof BigDecimal exact) {
      return NODES.numberNode(exact);
    } else if (Double.isFinite(number.doubleValue())) {
      return NODES.numberNode(number.doubleValue());
    }
    throw new IllegalArgumentException(number + " cannot be said in JSON");
  }

  private static IllegalArgumentException unfit(Object plain) {
    return new IllegalArgumentException(
        "A value must be a text, a number, a boolean, a collection or a map, not "
            + plain.getClass().getName());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonValue value && tree.equals(value.tree);
  }

  @Override
  public int hashCode() {
    return tree.hashCode();
  }

  /** The value as JSON, in one line. */
  @Override
  public String toString() {
    return JsonText.of(tree);
  }
}
