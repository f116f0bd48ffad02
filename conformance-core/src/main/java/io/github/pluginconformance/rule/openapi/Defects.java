package io.github.pluginconformance.rule.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what is wrong with a document, at most so many. */
final class Defects {

  static final int MOST = 200;

  /** What is asked for at a pointer, and what stands there. */
  record Defect(String pointer, String message, String expected, String actual) {}

  private final Map<String, Defect> found = new LinkedHashMap<>();

  void add(String pointer, String message, String expected, String actual) {
    if (found.size() < MOST) {
      found.putIfAbsent(pointer + " " + message, new Defect(pointer, message, expected, actual));
    }
  }

  List<Defect> list() {
    return List.copyOf(found.values());
  }
}
