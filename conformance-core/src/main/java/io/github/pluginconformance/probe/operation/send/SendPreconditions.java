package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.FailureKind;
import java.util.Optional;

/** Everything that can keep a call from being sent, in one place. */
public final class SendPreconditions {

  private final Consent consent;
  private final LivenessMonitor pulse;
  private final RetryAfterPolicy patience;
  private final CleanUpReserve allowance;

  public SendPreconditions(
      Consent consent, LivenessMonitor pulse, RetryAfterPolicy patience, CleanUpReserve allowance) {
    this.consent = consent;
    this.pulse = pulse;
    this.patience = patience;
    this.allowance = allowance;
  }

  /** Why the call is not sent; empty if it may go. */
  Optional<CallSender.Refusal> closed(PreparedCall call, Call.Intent intent) {
    return consent
        .forbidden(call, intent)
        .map(why -> new CallSender.Refusal(FailureKind.NO_CONSENT, why))
        .or(
            () ->
                pulse
                    .stopped()
                    .map(why -> new CallSender.Refusal(FailureKind.CONNECT_REFUSED, why)))
        .or(
            () ->
                patience
                    .gaveUp(call.operation().subject())
                    .map(why -> new CallSender.Refusal(FailureKind.RATE_LIMITED, why)))
        .or(
            () ->
                allowance
                    .over(intent)
                    .map(why -> new CallSender.Refusal(FailureKind.REQUEST_BUDGET, why)));
  }

  /** Looks whether the plugin is still there. */
  void after(Call call) {
    pulse.after(call);
  }

  /** Whether the plugin asked to come back later, and that much time has passed. */
  boolean waited(Call call) {
    return RetryAfterPolicy.asksToWait(call.exchange())
        && call.exchange()
            .received()
            .filter(
                response ->
                    patience.waitFor(call.operation().subject(), response, allowance.timeLeft()))
            .isPresent();
  }
}
