package io.github.pluginconformance.probe.operation.watch;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.Exchange;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** What the watch needs of the one who sends. */
public interface Looking {

  /**
   * Makes a read.
   *
   * @param cleaningUp whether it belongs to the cleaning up, which has requests and time kept back
   */
  Call look(PreparedCall read, boolean cleaningUp, String why);

  /** Makes reads that do not depend on each other; at once where the plugin takes its time. */
  List<Call> lookAll(List<PreparedCall> reads, boolean cleaningUp, String why);

  /** Fetches an address of the plugin's own, with the credential of the call that named it. */
  Exchange follow(PreparedCall named, URI address);

  /** Waits. */
  void pause(Duration howLong);
}
