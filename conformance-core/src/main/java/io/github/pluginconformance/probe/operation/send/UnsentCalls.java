package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Calls that were not sent. */
final class UnsentCalls {

  private static final URI NOWHERE = URI.create("about:blank");

  private UnsentCalls() {}

  static Call call(
      PreparedCall prepared, Call.Intent intent, String variant, FailureKind kind, String why) {
    SentRequest request =
        new SentRequest(prepared.operation().method(), NOWHERE, NOWHERE, List.of(), new byte[0]);
    Exchange exchange =
        new Exchange(0, "not sent", request, null, new Failure(kind, why), Duration.ZERO);
    return new Call(
        prepared.operation(), intent, variant, prepared.invented(), exchange, List.of());
  }
}
