package io.github.pluginconformance.probe.confirmation;

import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.confirmation.FlowStep.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A step with the state around it.
 *
 * @param answer absent where it was taken elsewhere
 * @param before absent where nothing shows it, as is {@code after}
 * @param others how many effects between the two are another step's
 * @param most how many of the rest can be this one's
 */
record StepTaken(
    Kind kind,
    @Nullable Call answer,
    int exchange,
    int status,
    @Nullable Snapshot before,
    @Nullable Snapshot after,
    int others,
    int most) {

  StepTaken seenAs(@Nullable Snapshot earlier, @Nullable Snapshot later) {
    return of(kind, answer, exchange, status, earlier, later);
  }

  static StepTaken of(
      Kind kind,
      @Nullable Call answer,
      int exchange,
      int status,
      @Nullable Snapshot before,
      @Nullable Snapshot after) {
    return new StepTaken(kind, answer, exchange, status, before, after, 0, Integer.MAX_VALUE);
  }

  /** Whether a step of this kind is meant to do something. */
  static boolean isToAct(Kind kind) {
    return kind == Kind.CONFIRMED || kind == Kind.AT_ONCE || kind == Kind.REPEATED;
  }

  /** A step of this kind in words, for the exchange's purpose. */
  static String words(Kind kind) {
    return switch (kind) {
      case UNCONFIRMED -> "asks";
      case MADE_UP -> "a made-up token";
      case OTHER_PAYLOAD -> "the token of another payload";
      case OTHER_CALLER -> "the token of another caller";
      case FILLED_IN -> "a field says that it is confirmed";
      case LINK_FETCHED -> "fetches the link";
      case CONFIRMED -> "confirms";
      case REPLAYED -> "confirms once more";
      case REPEATED -> "the same once more";
      case AT_ONCE -> "the same twice at once";
    };
  }
}
