package io.github.pluginconformance.rule.copilot.card;

import io.github.pluginconformance.copilot.card.CardBinding;
import io.github.pluginconformance.copilot.card.CardBindings;
import io.github.pluginconformance.evidence.copilot.ItemSeen;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.rule.copilot.subject.AnswerJudging;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What cards are bound to and no real item has. */
final class Bindings {

  private Bindings() {}

  /** Expressions of the function's template that are left over in every card that it made. */
  static Set<String> inNoItem(List<ItemSeen> items) {
    List<ItemSeen> cards =
        items.stream()
            .filter(item -> item.card().filled() != null && !item.card().chosen())
            .toList();
    Set<String> left = new LinkedHashSet<>();
    cards.forEach(item -> left.addAll(leftIn(item)));
    cards.forEach(item -> left.retainAll(leftIn(item)));
    return left;
  }

  /** Those of them that copilot/template-bindings tells. */
  static Set<String> told(AnswerJudging answers, PackageSeen seen) {
    Set<String> told = new LinkedHashSet<>();
    seen.template(answers.last().semantics()).map(CardBindings::of).orElse(List.of()).stream()
        .map(CardBinding::text)
        .forEach(told::add);
    told.retainAll(inNoItem(answers.items()));
    return told;
  }

  private static List<String> leftIn(ItemSeen item) {
    return item.card().filled() == null ? List.of() : item.card().filled().left();
  }
}
