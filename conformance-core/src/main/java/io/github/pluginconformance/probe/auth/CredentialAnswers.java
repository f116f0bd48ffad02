package io.github.pluginconformance.probe.auth;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.wire.ReceivedResponse;

/** What the answer to a missing or wrong credential says. */
final class CredentialAnswers {

  private CredentialAnswers() {}

  /** That the input is wrong: it was looked at before the credential. */
  static boolean isAboutInput(Call call) {
    return call.exchange()
        .received()
        .map(ReceivedResponse::status)
        .filter(status -> status == 400 || status == 415 || status == 422)
        .isPresent();
  }

  static boolean isRefused(Call call) {
    return call.exchange().answered(401) || call.exchange().answered(403);
  }
}
