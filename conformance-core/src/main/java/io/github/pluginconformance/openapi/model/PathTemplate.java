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
  private final Pattern pattern;
  private final int literals;

  public PathTemplate(String path) {
    String template = withoutQuery(path);
    StringBuilder regex = new StringBuilder();
    Matcher variables = VARIABLE.matcher(template);
    int from = 0;
    int count = 0;
    while (variables.find()) {
      count += variables.start() - from;
      regex.append(Pattern.quote(template.substring(from, variables.start()))).append("([^/]*)");
      names.add(variables.group(1));
      from = variables.end();
    }
    regex.append(Pattern.quote(template.substring(from)));
    literals = count + template.length() - from;
    pattern = Pattern.compile(regex.toString());
  }

  /**
   * The template with the names of its variables left out: equal for templates that match the same.
   */
  static String signature(String path) {
    return VARIABLE.matcher(withoutQuery(path)).replaceAll("{}");
  }

  private static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }

  /** The raw values of the variables, if the path matches. */
  public Optional<Map<String, String>> match(String rawPath) {
    Matcher matcher = pattern.matcher(rawPath);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      values.put(names.get(i), matcher.group(i + 1));
    }
    return Optional.of(values);
  }

  /** How many variables it has: the fewer, the more concrete. */
  public int variables() {
    return names.size();
  }

  /** How many characters are fixed. */
  public int literals() {
    return literals;
  }
}
