package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.request.AskedFor;
import io.github.pluginconformance.probe.operation.request.Preparation;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Sends valid input, and where it is refused again with what the refusal asks for, although the
 * document lets it out.
 */
final class AskingCalls {

  private static final int MOST = 3;

  /** What is said of input, be it too little (RFC 9110, section 15.5; RFC 6585, section 3). */
  private static final Set<Integer> OF_INPUT = Set.of(400, 409, 412, 422, 428);

  private final SessionComponents parts;
  private final AskedFor asked;

  AskingCalls(SessionComponents parts) {
    this.parts = parts;
    this.asked = parts.preparer().askedFor();
  }

  /**
   * The answer to the last of the calls.
   *
   * @param again prepares the same call anew
   */
  Call send(OperationShape shape, PreparedCall first, Supplier<Preparation> again) {
    Call answer = parts.sending().send(first, Intent.VALID, "");
    PreparedCall sent = first;
    for (int times = 0; times < MOST && asks(parts, shape, sent, answer); times++) {
      Optional<PreparedCall> fuller = again.get().ready();
      if (fuller.isEmpty() || fuller.get().equals(sent)) {
        break;
      }
      sent = fuller.get();
      answer = parts.sending().send(sent, Intent.VALID, "");
    }
    if (!answer.succeeded()) {
      asked.forget(shape);
    }
    return answer;
  }

  /** Whether a refusal asks for something that was left out, which later calls carry. */
  static boolean asks(
      SessionComponents parts, OperationShape shape, PreparedCall sent, Call answer) {
    Optional<ReceivedResponse> refusal =
        answer.exchange().received().filter(one -> OF_INPUT.contains(one.status()));
    return refusal.isPresent() && parts.preparer().askedFor().learn(shape, sent, refusal.get());
  }
}
