package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.Optional;

/**
 * Asks reads for which 304 is declared whether what was shown is still the same: with the tag that
 * it carried, and with one that nothing carries (RFC 9110, section 13.1.2).
 */
public final class ConditionalReadStep implements Step {

  private static final String HEADER = "If-None-Match";
  private static final String OTHER = "\"plugin-conformance-none\"";

  @Override
  public void run(SessionComponents parts) {
    parts.candidates().reads().stream()
        .filter(ConditionalReadStep::declares)
        .forEach(
            shape -> UncommonReadStep.latest(parts, shape).ifPresent(read -> tryOut(parts, read)));
  }

  private static boolean declares(OperationShape shape) {
    return shape.operation().method().equals("GET")
        && shape.operation().responses().stream().anyMatch(one -> one.status().equals("304"));
  }

  private static void tryOut(SessionComponents parts, PreparedCall read) {
    Call shown = parts.sending().send(read, Intent.REPEAT, "");
    Optional<String> tag =
        shown
            .exchange()
            .received()
            .filter(ReceivedResponse::isSuccess)
            .flatMap(answer -> answer.header("etag"));
    if (tag.isPresent()) {
      send(parts, read.withHeader(HEADER, tag.get()), "with the ETag that was shown");
      send(parts, read.withHeader(HEADER, OTHER), "with an ETag that nothing has");
    }
  }

  private static void send(SessionComponents parts, PreparedCall call, String variant) {
    parts.sending().send(call, Intent.VARIATION, variant);
  }
}
