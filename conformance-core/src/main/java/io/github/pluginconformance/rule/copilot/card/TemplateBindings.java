package io.github.pluginconformance.rule.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.card.CardBinding;
import io.github.pluginconformance.copilot.card.CardBindings;
import io.github.pluginconformance.copilot.path.PathSegment;
import io.github.pluginconformance.copilot.path.PathSelector;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.CardSource;
import io.github.pluginconformance.rule.copilot.subject.LiveAnswers;
import io.github.pluginconformance.rule.copilot.subject.MappedFunction;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import io.github.pluginconformance.rule.copilot.subject.SchemaPaths;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a card is bound to is in the data; otherwise the expression itself is shown. */
final class TemplateBindings extends PackageRule {

  TemplateBindings() {
    super(
        "copilot/template-bindings",
        Level.WARNING,
        "Each value that a card is bound to is in the item that it is made for",
        Basis.COPILOT);
  }

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    look(seen, judging.evidence(), judging);
  }

  private static void look(PackageSeen seen, Evidence evidence, JudgementBuilder judging) {
    judging.nothingMeans("no function has a card that is bound to values of its answer");
    for (MappedFunction mapped : MappedFunction.in(seen)) {
      Set<String> missing = Bindings.inNoItem(LiveAnswers.of(mapped, evidence).items());
      CardSource.of(mapped, seen).ifPresent(source -> look(mapped, source, missing, judging));
    }
  }

  /**
   * @param missing the expressions that no real item has a value for
   */
  private static void look(
      MappedFunction mapped, CardSource source, Set<String> missing, JudgementBuilder judging) {
    Optional<SchemaPaths.Reach> selected = mapped.selected().filter(reach -> !reach.isNowhere());
    Map<String, Finding> found = new LinkedHashMap<>();
    for (CardBinding binding : CardBindings.of(source.card())) {
      judging.examined(mapped.subject());
      boolean undeclared = selected.filter(reach -> isNowhere(mapped, reach, binding)).isPresent();
      boolean declared = selected.filter(reach -> isDeclared(mapped, reach, binding)).isPresent();
      if (undeclared || (missing.contains(binding.text()) && !declared)) {
        String message =
            undeclared
                ? "the card is bound to a value that the item does not declare"
                : "the card is bound to a value that no real item has";
        Finding finding =
            judging
                .finding(mapped.subject(), message)
                .at(source.place() + binding.pointer())
                .comparing(
                    "a value of an item that " + mapped.operation() + " answers with",
                    binding.text());
        found.merge(binding.path(), finding, (first, more) -> first.times(first.count() + 1));
      } else if (missing.contains(binding.text())) {
        String supply = "give values in inputs." + mapped.function().path("name").asText("");
        String reason = "no item had a value for " + binding.text() + ": " + supply;
        judging.unverified(mapped.subject(), reason + " that find one");
      }
    }
    found.values().forEach(judging::found);
  }

  private static boolean isDeclared(
      MappedFunction mapped, SchemaPaths.Reach selected, CardBinding binding) {
    SchemaPaths paths = mapped.paths().orElseThrow();
    List<PathSegment> steps = binding.steps().stream().map(TemplateBindings::segment).toList();
    return !paths.follow(paths.items(selected), steps).schemas().isEmpty();
  }

  private static boolean isNowhere(
      MappedFunction mapped, SchemaPaths.Reach selected, CardBinding binding) {
    SchemaPaths paths = mapped.paths().orElseThrow();
    List<PathSegment> steps = binding.steps().stream().map(TemplateBindings::segment).toList();
    boolean inItem = !paths.follow(paths.items(selected), steps).isNowhere();
    boolean inAll = binding.fromRoot() && !paths.follow(selected, steps).isNowhere();
    return !inItem && !inAll;
  }

  private static PathSegment segment(JsonNode step) {
    PathSelector selector =
        step.isNumber()
            ? new PathSelector.Index(step.asLong())
            : new PathSelector.Name(step.asText());
    return new PathSegment(false, List.of(selector));
  }
}
