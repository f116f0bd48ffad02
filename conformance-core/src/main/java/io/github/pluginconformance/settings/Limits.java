package io.github.pluginconformance.settings;

import io.github.pluginconformance.PublicApi;
import java.time.Duration;

/**
 * The bounds of a run.
 *
 * @param requestTimeout wall clock of one request, body included
 * @param requests how many requests a run may send
 * @param runTimeout wall clock of the whole run
 * @param concurrency how many requests may be under way at once where order does not matter; of
 *     pages and images, three times as many while they come quickly, unless it is 1
 */
@PublicApi
public record Limits(Duration requestTimeout, int requests, Duration runTimeout, int concurrency) {

  /** 50 s a request (the platform gives up at 45 s), 500 requests, 10 minutes, 4 at once. */
  public static final Limits DEFAULT =
      new Limits(Duration.ofSeconds(50), 500, Duration.ofMinutes(10), 4);
}
