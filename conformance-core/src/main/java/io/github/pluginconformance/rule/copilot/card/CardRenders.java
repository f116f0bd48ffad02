package io.github.pluginconformance.rule.copilot.card;

import io.github.pluginconformance.copilot.card.CardExpansion;
import io.github.pluginconformance.copilot.card.CardLines;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.copilot.ItemSeen;
import io.github.pluginconformance.evidence.copilot.PackageSeen;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.copilot.subject.AnswerJudging;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** A card that shows nothing, or its own template, is worse than none. */
final class CardRenders extends Rule {

  CardRenders() {
    super(
        Profile.COPILOT_PLUGIN,
        "copilot/card-renders",
        Level.WARNING,
        "Each item makes a card with visible content",
        Basis.COPILOT);
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Optional<PackageSeen> seen = evidence.part(PackageSeen.class);
    return AnswerJudging.each(
        this,
        evidence,
        "no item that was answered has a card",
        answers -> look(answers, seen.orElseThrow()));
  }

  private static void look(AnswerJudging answers, PackageSeen seen) {
    Set<String> undecided = new LinkedHashSet<>();
    for (ItemSeen item : answers.items()) {
      if (item.card().filled() != null) {
        undecided.addAll(item.card().filled().undecided());
      }
    }
    if (!undecided.isEmpty()) {
      answers
          .judging()
          .unverified(
              answers.subject(), "not evaluated by this run: " + String.join(", ", undecided));
    }
    Set<String> told = Bindings.told(answers, seen);
    answers.items(
        item -> item.card().filled() != null && item.card().filled().undecided().isEmpty(),
        item -> problem(item, told),
        first -> finding(answers));
  }

  private static String problem(ItemSeen item, Set<String> told) {
    CardExpansion filled = Objects.requireNonNull(item.card().filled());
    List<String> left = new ArrayList<>(filled.left());
    left.removeAll(told);
    if (!left.isEmpty()) {
      return "the card shows " + String.join(", ", left);
    }
    return CardLines.of(filled.card()).isEmpty() ? "the card is blank" : "";
  }

  private static Finding finding(AnswerJudging answers) {
    return answers
        .finding("real items do not make a card that can be read")
        .at("capabilities/response_semantics")
        .comparing("a text or an image, and no expression that is left over", null);
  }
}
