package io.github.pluginconformance.door;

import io.github.pluginconformance.report.RulePage;
import io.github.pluginconformance.report.RulePages;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import io.github.pluginconformance.rule.catalogue.Catalogue;
import io.github.pluginconformance.settings.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules in words: a list of all of them, and one explained. */
public final class RuleTexts {

  private RuleTexts() {}

  /** One line per rule, area by area. */
  public static List<String> list() {
    List<String> lines = new ArrayList<>();
    String area = "";
    for (RuleMeta meta : metas().toList()) {
      String next = meta.id().substring(0, meta.id().indexOf('/'));
      if (!area.isEmpty() && !next.equals(area)) {
        lines.add("");
      }
      area = next;
      lines.add(
          String.format(Locale.ROOT, "%-44s %-8s %s", meta.id(), meta.level().key(), meta.title()));
    }
    return lines;
  }

  /**
   * The page of a rule with its level and its sources, line by line; empty if there is no such
   * rule.
   */
  public static Optional<List<String>> explain(String id) {
    return metas().filter(meta -> meta.id().equals(id)).findFirst().map(RuleTexts::explain);
  }

  /** What to say where there is no such rule. */
  public static String unknown(String id) {
    return "There is no rule "
        + id
        + NearestName.of(id, metas().map(RuleMeta::id).toList())
            .map(near -> "; did you mean " + near + "?")
            .orElse("; rules lists them all");
  }

  private static List<String> explain(RuleMeta meta) {
    List<String> lines = new ArrayList<>();
    lines.add(meta.id() + " (" + meta.level().key() + ", since " + meta.since() + ")");
    lines.add(
        "Source: " + meta.basis().stream().map(Basis::source).collect(Collectors.joining("; ")));
    lines.add("");
    String page = RulePages.page(meta.id()).map(RulePage::markdown).orElse(meta.title());
    page.lines().forEach(lines::add);
    return lines;
  }

  private static Stream<RuleMeta> metas() {
    return Catalogue.all().stream().map(Rule::meta);
  }
}
