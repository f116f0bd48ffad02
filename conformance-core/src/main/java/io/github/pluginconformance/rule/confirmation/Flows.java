package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.FlowSeen;
import io.github.pluginconformance.evidence.confirmation.FlowStep;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.Optional;

/** Judges confirmation flows one by one, with operations as subjects. */
final class Flows {

  private static final String BLIND =
      "no read shows what it does; name one as operations.%s.stateProbe in the settings";

  private Flows() {}

  /** A step that must not have had an effect. */
  static void harmless(
      FlowSeen flow, FlowStep.Kind kind, Level level, String message, JudgementBuilder judging) {
    Optional<FlowStep> step = known(flow, kind, judging);
    step.ifPresent(
        taken -> {
          judging.examined(subject(flow));
          if (taken.acted()) {
            judging.found(
                Finding.of(level, subject(flow), message)
                    .at(place(kind))
                    .comparing("the same state before and after", taken.seen())
                    .shownBy(taken.exchange()));
          }
        });
  }

  /** The step if it was taken and a read could tell what it did; else the subject stays open. */
  static Optional<FlowStep> known(FlowSeen flow, FlowStep.Kind kind, JudgementBuilder judging) {
    Optional<FlowStep> step = flow.step(kind);
    if (step.isEmpty()) {
      Optional.ofNullable(flow.open().get(kind))
          .ifPresent(why -> judging.unverified(subject(flow), why));
      return Optional.empty();
    }
    if (!step.get().isKnown()) {
      String blind = flow.open().getOrDefault(kind, BLIND.formatted(name(flow)));
      judging.unverified(subject(flow), blind);
      return Optional.empty();
    }
    return step;
  }

  static String subject(FlowSeen flow) {
    return flow.operation().subject();
  }

  private static String name(FlowSeen flow) {
    return flow.operation().operation().displayName();
  }

  /** Where in the flow, for the report. */
  static String place(FlowStep.Kind kind) {
    return switch (kind) {
      case UNCONFIRMED -> "first call";
      case MADE_UP -> "made-up token";
      case OTHER_PAYLOAD -> "token of another payload";
      case OTHER_CALLER -> "token of another caller";
      case FILLED_IN -> "field filled in";
      case LINK_FETCHED -> "link preview";
      case CONFIRMED -> "confirmed call";
      case REPLAYED -> "confirmed call again";
      case REPEATED -> "same call again";
      case AT_ONCE -> "same call twice at once";
    };
  }
}
