package io.github.pluginconformance.rule.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.ConfirmationNames;
import io.github.pluginconformance.evidence.confirmation.PromptsOff;
import io.github.pluginconformance.meaning.ActingWords;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.Optional;
import java.util.Set;

/** What acts in the world is not marked as harmless. */
final class FlagPlausible extends ClassifiedRule {

  FlagPlausible() {
    super(
        "confirmation/flag-plausible",
        Level.WARNING,
        "No operation that acts is marked x-openai-isConsequential: false",
        Basis.ACTIONS);
  }

  @Override
  String nothing() {
    return "no operation is marked by " + ConfirmationNames.FLAG;
  }

  @Override
  void look(ClassifiedOperation one, JudgementBuilder judging) {
    Evidence evidence = judging.evidence();
    PromptsOff off = evidence.part(PromptsOff.class).orElse(new PromptsOff(Set.of(), ""));
    look(one, off, evidence.profile().asksBeforeEachWrite(), judging);
  }

  private static void look(
      ClassifiedOperation one, PromptsOff off, boolean asksOfEach, JudgementBuilder judging) {
    JsonNode flag = one.operation().node().path(ConfirmationNames.FLAG);
    if (!flag.isBoolean()) {
      lookAtPackage(one, off, judging);
      return;
    }
    Optional<String> act = flag.booleanValue() ? Optional.empty() : act(one, asksOfEach);
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

  /** The package itself can ask for no prompt. */
  private static void lookAtPackage(
      ClassifiedOperation one, PromptsOff off, JudgementBuilder judging) {
    String id = one.operation().operationId();
    if (id != null && off.operationIds().contains(id)) {
      judging.examined(one.subject());
      act(one, true)
          .ifPresent(
              act ->
                  judging.found(
                      judging
                          .finding(one.subject(), "Nobody is to be asked about it, although " + act)
                          .at(off.place())
                          .comparing("a confirmation", "None")));
    }
  }

  /** What says that the operation acts, unless the plugin itself asks, or is said to only read. */
  private static Optional<String> act(ClassifiedOperation one, boolean asksOfEach) {
    if (one.kind().isFlow() || one.kind() == ConfirmationKind.READS) {
      return Optional.empty();
    }
    if (one.operation().method().equals("DELETE")) {
      return Optional.of("DELETE takes something away");
    }
    if (isSafe(one)) {
      return Optional.empty();
    }
    boolean writes = asksOfEach && Wording.of(one.operation()) != Wording.Sense.READS;
    return ActingWords.in(one.operation())
        .map(verb -> "its name says \"" + verb + "\"")
        .or(() -> Optional.of(one.operation().method() + " writes").filter(text -> writes));
  }
}
