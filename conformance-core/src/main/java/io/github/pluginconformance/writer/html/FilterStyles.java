package io.github.pluginconformance.writer.html;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The style rules by which the filters work without a script: what was not chosen is not shown. */
final class FilterStyles {

  private static final List<String> LEVELS = List.of("error", "warning", "note");
  private static final List<String> OUTCOMES =
      List.of("violated", "errored", "accepted", "notverified", "satisfied", "notapplicable");

  private FilterStyles() {}

  /**
   * The rules.
   *
   * @param areas as they stand in the report; a link to a rule shows it whatever was chosen
   */
  static String of(List<String> areas) {
    return Stream.of(
            lines("area", areas.stream().map(RuleView::name)),
            lines("level", LEVELS.stream()),
            lines("outcome", OUTCOMES.stream()))
        .flatMap(line -> line)
        .collect(Collectors.joining());
  }

  private static Stream<String> lines(String group, Stream<String> values) {
    return values
        .filter(value -> !value.isEmpty())
        .map(
            value ->
                "main:has(#%1$s-%2$s:checked) .rule:not(.%3$s-%2$s):not(:target) { display: none; }\n"
                    .formatted(group, value, group.charAt(0)));
  }
}
