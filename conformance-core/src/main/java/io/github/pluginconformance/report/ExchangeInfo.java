package io.github.pluginconformance.report;

import io.github.pluginconformance.PublicApi;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request and what came of it.
 *
 * @param failure what went wrong on the wire; null if nothing did (addition)
 */
@PublicApi
public record ExchangeInfo(
    int id,
    String purpose,
    RequestInfo request,
    @Nullable ResponseInfo response,
    @Nullable String failure,
    long millis) {

  /** A request as it went out, redacted and cut. */
  public record RequestInfo(String method, String url, Map<String, String> headers, String body) {}

  /**
   * An answer as it came in, redacted and cut.
   *
   * @param truncated whether the body shown is not the whole body
   */
  public record ResponseInfo(
      int status, Map<String, String> headers, String body, boolean truncated) {}
}
