package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ConfirmationKind;
import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.meaning.ActingWords;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The platform may retry: the same call sent again, also at the same moment, acts once. */
final class RepeatIsHarmless extends FlowRule {

  private static final Set<ConfirmationKind> KINDS =
      EnumSet.complementOf(EnumSet.of(ConfirmationKind.READS, ConfirmationKind.CONFIRMS));
  private static final Set<ConfirmationKind> ORDINARY =
      EnumSet.of(ConfirmationKind.UNDECLARED, ConfirmationKind.NONE);

  RepeatIsHarmless() {
    super(
        KINDS,
        "confirmation/repeat-is-harmless",
        Level.WARNING,
        "The same call sent twice acts once",
        Basis.DOCS);
  }

  @Override
  void look(FlowSeen flow, JudgementBuilder judging) {
    boolean keyed = takesKey(flow.operation());
    Level level = isOrdinary(flow.operation()) && !keyed ? Level.NOTE : judging.level();
    String message =
        keyed
            ? "The same call with the same Idempotency-Key acts again"
            : "The same call sent again acts again";
    Flows.harmless(flow, Kind.REPEATED, level, message, judging);
    Optional<FlowStep> atOnce = Flows.known(flow, Kind.AT_ONCE, judging);
    atOnce.ifPresent(
        step -> {
          judging.examined(Flows.subject(flow));
          if (step.effects() > allowed(flow)) {
            judging.found(twice(flow, level, step));
          }
        });
  }

  /** A draft acts on its page only. */
  private static int allowed(FlowSeen flow) {
    return flow.operation().kind() == ConfirmationKind.DRAFT_LINK ? 0 : 1;
  }

  /** Whether the document promises that a call with the same key is the same call. */
  private static boolean takesKey(ClassifiedOperation one) {
    return one.operation().parameters().stream()
        .filter(parameter -> parameter.in().equals("header"))
        .map(parameter -> WordSplitter.joined(parameter.name()))
        .anyMatch(FieldLexicon.REPEAT_KEYS::contains);
  }

  /** A create that keeps its thing in the plugin: a second one can be taken away again. */
  private static boolean isOrdinary(ClassifiedOperation one) {
    boolean keepsAThing =
        one.kind() == ConfirmationKind.PLATFORM
            && Wording.of(one.operation()) == Wording.Sense.CREATES;
    return ORDINARY.contains(one.kind())
        || (keepsAThing && !ActingWords.isWorldly(one.operation()));
  }

  private static Finding twice(FlowSeen flow, Level level, FlowStep step) {
    return Finding.of(
            level,
            Flows.subject(flow),
            allowed(flow) == 0
                ? "Asking twice at once acts"
                : "The same call sent twice at once acts twice")
        .at(Flows.place(Kind.AT_ONCE))
        .comparing("one effect", step.seen())
        .shownBy(step.exchange());
  }
}
