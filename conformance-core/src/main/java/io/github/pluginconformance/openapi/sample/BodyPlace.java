package io.github.pluginconformance.openapi.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * Where in the body an object stands.
 *
 * @param path of names with dots behind them
 * @param around makes the whole body of another object in its place
 */
record BodyPlace(String path, UnaryOperator<ObjectNode> around, int depth) {

  String property(String name) {
    return "property " + path + name;
  }

  /** Where the first item of a list stands. */
  ItemPlace item(String name, ObjectNode object) {
    return new ItemPlace(this, name, object);
  }

  BodyPlace below(String name, ObjectNode object) {
    return new BodyPlace(
        path + name + ".",
        inner -> {
          ObjectNode whole = object.deepCopy();
          whole.set(name, inner);
          return around.apply(whole);
        },
        depth + 1);
  }

  /**
   * Where in the body the first item of a list stands.
   *
   * @param around where the object stands that has the list
   * @param list the name of the list in it
   */
  record ItemPlace(BodyPlace around, String list, ObjectNode object) {

    String name() {
      return "an item of property " + around.path() + list;
    }

    /** The whole body with another first item. */
    ObjectNode with(JsonNode item) {
      ObjectNode whole = object.deepCopy();
      ((ArrayNode) whole.get(list)).set(0, item);
      return around.around().apply(whole);
    }

    /** The place of the item, where that is an object. */
    BodyPlace inner() {
      return new BodyPlace(around.path() + list + ".", this::with, around.depth() + 1);
    }
  }
}
