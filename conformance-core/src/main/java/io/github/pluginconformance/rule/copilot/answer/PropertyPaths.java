package io.github.pluginconformance.rule.copilot.answer;

import io.github.pluginconformance.copilot.path.JsonPath;
import io.github.pluginconformance.copilot.path.PathSyntaxException;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.LiveAnswers;
import io.github.pluginconformance.rule.copilot.subject.MappedFunction;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.rule.copilot.subject.SchemaPaths;
import java.util.List;

/** Properties are read from one item; what is no query is not taken as a constant. */
final class PropertyPaths extends PackageRule {

  PropertyPaths() {
    super(
        "copilot/property-paths",
        Level.WARNING,
        "Mapped properties are JSONPath queries that lead to something in an item",
        Basis.COPILOT);
  }

  private static final List<String> NAMES =
      List.of(
          "title",
          "subtitle",
          "url",
          "thumbnail_url",
          "information_protection_label",
          "template_selector");

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    look(seen, judging.evidence(), judging);
  }

  private static void look(PackageSeen seen, Evidence evidence, JudgementBuilder judging) {
    judging.nothingMeans("no function maps properties of its answer");
    for (MappedFunction mapped : MappedFunction.in(seen)) {
      LiveAnswers live = LiveAnswers.of(mapped, evidence);
      for (String name : NAMES) {
        mapped
            .semantics()
            .property(name)
            .ifPresent(text -> look(mapped, name, text, live, judging.examined(mapped.subject())));
      }
    }
  }

  private static void look(
      MappedFunction mapped, String name, String text, LiveAnswers live, JudgementBuilder judging) {
    try {
      JsonPath query = JsonPath.of(text);
      if (leadsNowhere(mapped, query) && !isTold(name, query, live)) {
        String item = "a place in an item that " + mapped.operation() + " answers with";
        report(mapped, name, "leads to nothing that the document declares", item, text, judging);
      }
    } catch (PathSyntaxException none) {
      String actual = text + ": " + none.getMessage();
      String message = "is no JSONPath query (RFC 9535)";
      report(mapped, name, message, "a query such as $." + name, actual, judging);
    }
  }

  /** A real item has the value, or has none and copilot/citation-complete says so. */
  private static boolean isTold(String name, JsonPath query, LiveAnswers live) {
    boolean asked = name.equals("title") || name.equals("url");
    return live.items().stream()
        .anyMatch(item -> asked || !query.select(item.item()).nodes().isEmpty());
  }

  /** Where the items themselves are nowhere, copilot/data-path says so. */
  private static boolean leadsNowhere(MappedFunction mapped, JsonPath query) {
    return mapped
        .items()
        .filter(items -> !items.isNowhere())
        .map(items -> mapped.paths().orElseThrow().follow(items, query.segments()))
        .filter(SchemaPaths.Reach::isNowhere)
        .isPresent();
  }

  private static void report(
      MappedFunction mapped,
      String name,
      String message,
      String expected,
      String actual,
      JudgementBuilder judging) {
    judging.found(
        judging
            .finding(mapped.subject(), name + " " + message)
            .at("capabilities/response_semantics/properties/" + name)
            .comparing(expected, actual));
  }
}
