package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShapes;
import io.github.pluginconformance.wire.FailureKind;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything that can keep a call from being sent, in one place. */
public final class SendPreconditions {

  private final Consent consent;
  private final WriteGuard guard;
  private final OperationShapes shapes;
  private final LivenessMonitor liveness;
  private final RetryAfterPolicy retryAfter;
  private final CleanUpReserve reserve;

  public SendPreconditions(
      Consent consent,
      WriteGuard guard,
      OperationShapes shapes,
      LivenessMonitor liveness,
      RetryAfterPolicy retryAfter,
      CleanUpReserve reserve) {
    this.consent = consent;
    this.guard = guard;
    this.shapes = shapes;
    this.liveness = liveness;
    this.retryAfter = retryAfter;
    this.reserve = reserve;
  }

  /**
   * Why mode, settings or the data of others forbid a call; empty if it may be sent.
   *
   * @param body as it is sent, if it is JSON
   */
  public Optional<String> forbidden(
      PreparedCall call, @Nullable JsonNode body, Call.Intent intent) {
    return consent
        .forbidden(call, intent)
        .or(
            () ->
                consent.confirmsOurs(call.operation(), intent)
                    ? Optional.empty()
                    : guard.objection(shapes.of(call.operation()), call, body));
  }

  /** Whether a call takes something away that has been ours alone, in the user's safest mode. */
  boolean takesAway(PreparedCall call) {
    return guard.takesAway(shapes.of(call.operation()));
  }

  /** The reads that have to be made before a call, for the data of others. */
  List<PreparedCall> looks(PreparedCall call) {
    return guard.looks(shapes.of(call.operation()), call);
  }

  /** Why the call is not sent; empty if it may go. */
  Optional<Outgoing.Refusal> closed(
      PreparedCall call, @Nullable JsonNode body, Call.Intent intent) {
    return forbidden(call, body, intent)
        .map(why -> new Outgoing.Refusal(FailureKind.NO_CONSENT, why))
        .or(
            () ->
                liveness
                    .stopped()
                    .map(why -> new Outgoing.Refusal(FailureKind.CONNECT_REFUSED, why)))
        .or(
            () ->
                retryAfter
                    .gaveUp(call.operation().subject())
                    .map(why -> new Outgoing.Refusal(FailureKind.RATE_LIMITED, why)))
        .or(
            () ->
                reserve
                    .over(intent)
                    .map(why -> new Outgoing.Refusal(FailureKind.REQUEST_BUDGET, why)));
  }

  /** Looks whether the plugin is still there. */
  void after(Call call) {
    liveness.after(call);
  }

  /** Whether the plugin asked to come back later, and that much time has passed. */
  boolean waited(Call call) {
    String subject = call.operation().subject();
    if (!RetryAfterPolicy.asksToWait(call.exchange())) {
      retryAfter.served(subject);
      return false;
    }
    return call.exchange()
        .received()
        .filter(response -> retryAfter.waitFor(subject, response, reserve.timeLeft()))
        .isPresent();
  }
}
