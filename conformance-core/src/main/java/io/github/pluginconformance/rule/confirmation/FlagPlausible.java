package io.github.pluginconformance.rule.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.ConfirmationNames;
import io.github.pluginconformance.meaning.ActingWords;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.Optional;

/** What acts in the world is not marked as harmless. */
final class FlagPlausible implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "confirmation/flag-plausible",
          Level.WARNING,
          "No operation that acts is marked x-openai-isConsequential: false",
          Basis.ACTIONS);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return Classified.each(
        this, evidence, "no operation is marked by " + ConfirmationNames.FLAG, FlagPlausible::look);
  }

  private static void look(ClassifiedOperation one, JudgementBuilder judging) {
    JsonNode flag = one.operation().node().path(ConfirmationNames.FLAG);
    if (!flag.isBoolean()) {
      return;
    }
    Optional<String> act = flag.booleanValue() ? Optional.empty() : act(one);
    if (act.isEmpty()) {
      judging.examined(one.subject());
    } else {
      judging.found(
          judging
              .finding(one.subject(), "It is marked as not consequential, although " + act.get())
              .at(one.operation().pointer() + "/" + ConfirmationNames.FLAG)
              .comparing("true", "false"));
    }
  }

  /** What says that the operation acts, unless the plugin itself asks, or is said to only read. */
  private static Optional<String> act(ClassifiedOperation one) {
    if (one.kind().isFlow() || one.kind() == ConfirmationKind.READS) {
      return Optional.empty();
    }
    if (one.operation().method().equals("DELETE")) {
      return Optional.of("DELETE takes something away");
    }
    return Classified.isSafe(one)
        ? Optional.empty()
        : ActingWords.in(one.operation()).map(verb -> "its name says \"" + verb + "\"");
  }
}
