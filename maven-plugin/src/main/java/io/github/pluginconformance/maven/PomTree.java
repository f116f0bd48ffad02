package io.github.pluginconformance.maven;

import io.github.pluginconformance.settings.SettingKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * Turns the configuration of a goal into a tree of settings. Expressions are evaluated as Maven
 * does for parameters.
 */
final class PomTree {

  private final ExpressionEvaluator evaluator;

  PomTree(ExpressionEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  /**
   * The tree: texts, lists and maps of them, in the order of the POM.
   *
   * @param notSettings names that mean something to the goal itself
   */
  Map<String, Object> of(Xpp3Dom configuration, Set<String> notSettings)
      throws ExpressionEvaluationException {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Xpp3Dom child : configuration.getChildren()) {
      if (!notSettings.contains(child.getName())) {
        put(tree, List.of(child.getName()), child);
      }
    }
    return tree;
  }

  /**
   * Properties with the expressions in them evaluated, such as a port that was found in this build.
   */
  Map<String, String> of(Map<String, String> properties) throws ExpressionEvaluationException {
    Map<String, String> evaluated = new TreeMap<>();
    for (Map.Entry<String, String> property : properties.entrySet()) {
      text(property.getValue()).ifPresent(value -> evaluated.put(property.getKey(), value));
    }
    return evaluated;
  }

  private void put(Map<String, Object> tree, List<String> place, Xpp3Dom element)
      throws ExpressionEvaluationException {
    Optional<Object> value = value(place, element);
    value.ifPresent(given -> tree.put(element.getName(), given));
  }

  private Optional<Object> value(List<String> place, Xpp3Dom element)
      throws ExpressionEvaluationException {
    if (element.getChildCount() == 0) {
      return text(element.getValue()).map(Object.class::cast);
    }
    return Optional.of(isList(place, element) ? list(place, element) : object(place, element));
  }

  private static boolean isList(List<String> place, Xpp3Dom element) {
    long names = Stream.of(element.getChildren()).map(Xpp3Dom::getName).distinct().count();
    return SettingKeys.holdsList(place) || (element.getChildCount() > 1 && names == 1);
  }

  private List<Object> list(List<String> place, Xpp3Dom element)
      throws ExpressionEvaluationException {
    List<Object> list = new ArrayList<>();
    for (Xpp3Dom item : element.getChildren()) {
      value(below(place, item), item).ifPresent(list::add);
    }
    return list;
  }

  private Map<String, Object> object(List<String> place, Xpp3Dom element)
      throws ExpressionEvaluationException {
    Map<String, Object> object = new LinkedHashMap<>();
    for (Xpp3Dom child : element.getChildren()) {
      put(object, below(place, child), child);
    }
    return object;
  }

  /** What an expression without a value leaves over is not given at all. */
  private Optional<String> text(@Nullable String raw) throws ExpressionEvaluationException {
    Object value = raw == null ? null : evaluator.evaluate(raw);
    return Optional.ofNullable(value)
        .map(Object::toString)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static List<String> below(List<String> place, Xpp3Dom child) {
    List<String> below = new ArrayList<>(place);
    below.add(child.getName());
    return below;
  }
}
