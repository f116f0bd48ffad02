package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.http.Fetcher;
import io.github.pluginconformance.http.Request;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notices that the plugin has died: a call ends without an answer, and neither of two control
 * requests for the document gets one. Then names the call that killed it.
 */
public final class LivenessMonitor {

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final Set<FailureKind> SILENT =
      EnumSet.of(
          FailureKind.CONNECT_REFUSED,
          FailureKind.CONNECTION_RESET,
          FailureKind.EMPTY_RESPONSE,
          FailureKind.TRUNCATED,
          FailureKind.IO);

  private final Fetcher fetcher;
  private final URI document;
  private final Pauses pauses;
  private @Nullable Call previous;
  private @Nullable Call killer;

  public LivenessMonitor(Fetcher fetcher, URI document, Pauses pauses) {
    this.fetcher = fetcher;
    this.document = document;
    this.pauses = pauses;
  }

  /** Looks at the latest call, and where it ended without an answer, at the plugin. */
  void after(Call call) {
    if (killer == null && isSilent(call.exchange()) && !answers()) {
      boolean refused = kind(call.exchange()) == FailureKind.CONNECT_REFUSED;
      killer = refused && previous != null ? previous : call;
    }
    previous = call;
  }

  /** The call after which the plugin answered no more. */
  public Optional<Call> killer() {
    return Optional.ofNullable(killer);
  }

  /** Why nothing more is sent, if so. */
  public Optional<String> stopped() {
    return killer()
        .map(
            call ->
                "the plugin stopped answering after "
                    + call.operation().subject()
                    + " (exchange "
                    + call.exchange().id()
                    + ")");
  }

  private boolean answers() {
    for (int attempt = 0; attempt < 2; attempt++) {
      if (attempt > 0) {
        pauses.pause(PAUSE);
      }
      Request control =
          Request.get(document, Request.Kind.DOCUMENT, "control: does the plugin still answer?");
      Exchange exchange = fetcher.send(control);
      // A limit of ours says nothing about the plugin.
      if (!isSilent(exchange)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSilent(Exchange exchange) {
    FailureKind kind = kind(exchange);
    return kind != null && SILENT.contains(kind);
  }

  private static @Nullable FailureKind kind(Exchange exchange) {
    return exchange.failed().map(failure -> failure.kind()).orElse(null);
  }
}
