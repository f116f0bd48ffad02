package io.github.pluginconformance.openapi.contract;

import com.networknt.schema.path.NodePath;
import java.util.regex.Pattern;

/** Writes where a value stands, such as {@code $.todos[*].id}. */
final class InstancePath {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");

  private InstancePath() {}

  /** With the indices of array items. */
  static String exact(NodePath path) {
    return write(path, false);
  }

  /** With every index left open, so that the same breach on many items is one. */
  static String general(NodePath path) {
    return write(path, true);
  }

  private static String write(NodePath path, boolean general) {
    StringBuilder text = new StringBuilder("$");
    for (int i = 0; i < path.getNameCount(); i++) {
      Object element = path.getElement(i);
      text.append(
          element instanceof Number
              ? "[" + (general ? "*" : element) + "]"
              : member(path.getName(i)));
    }
    return text.toString();
  }

  static String member(String name) {
    return PLAIN.matcher(name).matches() ? "." + name : "['" + name.replace("'", "\\'") + "']";
  }
}
