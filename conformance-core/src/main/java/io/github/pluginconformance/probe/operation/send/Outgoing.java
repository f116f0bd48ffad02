package io.github.pluginconformance.probe.operation.send;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.request.BodyText;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way to the wire, with what is known of it so far.
 *
 * @param raw absent where the body is written from the call's values
 * @param request present once the call may be sent
 * @param refusal present once it is known that it may not
 */
record Outgoing(
    PreparedCall call,
    @Nullable Raw raw,
    Call.Intent intent,
    String variant,
    @Nullable Request request,
    @Nullable Refusal refusal) {

  private static final URI NOWHERE = URI.create("about:blank");

  /** A body that is sent as it is; null for none. */
  record Raw(@Nullable String body) {}

  /** Why a call is not sent. */
  record Refusal(FailureKind kind, String why) {}

  static Outgoing of(PreparedCall call, @Nullable Raw raw, Call.Intent intent, String variant) {
    return new Outgoing(call, raw, intent, variant, null, null);
  }

  Outgoing ready(Request written) {
    return new Outgoing(call, raw, intent, variant, written, null);
  }

  Outgoing refused(Refusal why) {
    return new Outgoing(call, raw, intent, variant, null, why);
  }

  /** The body, if it is JSON. */
  @Nullable JsonNode body() {
    return raw == null ? call.body() : BodyText.parsed(raw.body());
  }

  /** The body as text, where it is sent as it is. */
  @Nullable String rawBody() {
    return raw == null ? null : Objects.requireNonNullElse(raw.body(), "");
  }

  /** The call as it comes back where it is refused. */
  Call unsent() {
    Refusal why = Objects.requireNonNull(refusal);
    SentRequest nothing =
        new SentRequest(call.operation().method(), NOWHERE, NOWHERE, List.of(), new byte[0]);
    Failure failure = new Failure(why.kind(), why.why());
    Exchange exchange = new Exchange(0, "not sent", nothing, null, failure, Duration.ZERO);
    return answered(exchange, List.of());
  }

  /** The call with what came of it. */
  Call answered(Exchange exchange, List<Breach> breaches) {
    return new Call(call.operation(), intent, variant, call.invented(), exchange, breaches);
  }
}
