package io.github.pluginconformance.openapi.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with variables, such as {@code /todos/{username}}, matched segment by segment against a
 * raw path.
 */
public final class PathTemplate {

  private static final Pattern VARIABLE = Pattern.compile("\\{([^{}/]*)}");

  private final List<String> names = new ArrayList<>();

  /** What stands before, between and behind the variables: one more than these. */
  private final List<String> fixed = new ArrayList<>();

  public PathTemplate(String path) {
    String template = withoutQuery(path);
    Matcher variables = VARIABLE.matcher(template);
    int from = 0;
    while (variables.find()) {
      fixed.add(template.substring(from, variables.start()));
      names.add(variables.group(1));
      from = variables.end();
    }
    fixed.add(template.substring(from));
  }

  /**
   * The template with the names of its variables left out: equal for templates that match the same.
   */
  static String signature(String path) {
    return VARIABLE.matcher(withoutQuery(path)).replaceAll("{}");
  }

  /** A path with a query is a breach by itself, and its variables are none of the path. */
  public static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /** The raw values of the variables, if the path matches; the first takes as much as it can. */
  public Optional<Map<String, String>> match(String rawPath) {
    String[] values = new String[names.size()];
    if (names.isEmpty() ? !rawPath.equals(fixed.get(0)) : !fill(values, rawPath)) {
      return Optional.empty();
    }
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      named.put(names.get(i), values[i]);
    }
    return Optional.of(named);
  }

  /**
   * From the end, each fixed part as far behind as it can stand: so many variables in one segment
   * take no longer than one.
   */
  private boolean fill(String[] values, String path) {
    String head = fixed.get(0);
    String tail = fixed.get(values.length);
    int end = path.length() - tail.length();
    if (end < head.length() || !path.startsWith(head) || !path.endsWith(tail)) {
      return false;
    }
    for (int i = values.length - 1; i >= 0; i--) {
      String part = fixed.get(i);
      int at = i == 0 ? 0 : path.lastIndexOf(part, end - part.length());
      if (at < 0 || (i > 0 && at < head.length())) {
        return false;
      }
      values[i] = path.substring(at + part.length(), end);
      if (values[i].indexOf('/') >= 0) {
        return false;
      }
      end = at;
    }
    return true;
  }

  /** How many variables it has: the fewer, the more concrete. */
  public int variables() {
    return names.size();
  }

  /** How many characters are fixed. */
  public int literals() {
    return fixed.stream().mapToInt(String::length).sum();
  }
}
