package io.github.pluginconformance.rule.copilot.card;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.copilot.card.CardElement;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.copilot.subject.CardSource;
import io.github.pluginconformance.rule.copilot.subject.MappedFunction;
import io.github.pluginconformance.rule.copilot.subject.PackageRule;
import java.util.LinkedHashMap;
import java.util.Map;

/** Some actions of cards are listed as not supported. */
final class CardActions extends PackageRule {

  CardActions() {
    super(
        "copilot/card-actions",
        Level.WARNING,
        "Cards hold no action that Copilot does not support",
        Basis.COPILOT);
  }

  private static final String STAGE = "https://teams.microsoft.com/l/stage/";

  @Override
  protected void look(PackageSeen seen, JudgementBuilder judging) {
    judging.nothingMeans("no function has a card as a static_template");
    for (MappedFunction mapped : MappedFunction.in(seen)) {
      CardSource.of(mapped, seen)
          .ifPresent(source -> look(mapped.subject(), source, judging.examined(mapped.subject())));
    }
  }

  private static void look(String subject, CardSource source, JudgementBuilder judging) {
    Map<String, Finding> found = new LinkedHashMap<>();
    for (CardElement element : CardElement.in(source.card())) {
      String action = action(element);
      if (!action.isEmpty()) {
        Level level = action.equals("Action.OpenUrl") ? Level.NOTE : judging.level();
        Finding finding =
            Finding.of(level, subject, message(level))
                .at(source.place() + element.pointer())
                .comparing("another action, or none", action);
        found.merge(action, finding, (first, more) -> first.times(first.count() + 1));
      }
    }
    found.values().forEach(judging::found);
  }

  private static String message(Level level) {
    return level == Level.NOTE
        ? "Microsoft's pages disagree on whether this action works in a card"
        : "this action does not work in a card of an answer";
  }

  /** The action, if something is to be said about it. */
  private static String action(CardElement element) {
    JsonNode node = element.node();
    String teams = node.path("data").path("msteams").path("type").asText("");
    if (element.type().equals("Action.ToggleVisibility")) {
      return element.type();
    }
    if (teams.equals("task/fetch")) {
      return element.type() + " that opens a task module";
    }
    if (teams.equals("invoke") || node.path("url").asText("").startsWith(STAGE)) {
      return element.type() + " that opens a stage view";
    }
    return element.type().equals("Action.OpenUrl") ? element.type() : "";
  }
}
