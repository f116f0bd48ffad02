package io.github.pluginconformance.report;

import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.wire.SentRequest;
import java.util.Optional;

/** The command for a request that is in no report. */
public final class CurlCommand {

  private CurlCommand() {}

  /**
   * The command that sends a request once more, as reports show it; empty where it would be too
   * long to be pasted.
   *
   * @param secrets knows what must not be shown
   */
  public static Optional<String> of(SentRequest request, Redactor secrets) {
    return Optional.ofNullable(CurlLine.of(request, new ReportTexts(secrets, true)));
  }
}
