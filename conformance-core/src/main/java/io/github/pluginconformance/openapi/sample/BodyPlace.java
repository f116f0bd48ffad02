package io.github.pluginconformance.openapi.sample;

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
}
