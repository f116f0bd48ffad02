package io.github.pluginconformance.probe.operation.send;

import io.github.pluginconformance.evidence.Call;

/** Why a request is sent, in a few words for the report. */
final class RequestPurpose {

  private RequestPurpose() {}

  static String of(Call.Intent intent, String variant) {
    String words =
        switch (intent) {
          case VALID -> "valid input";
          case VARIATION -> "other valid input";
          case REPEAT -> "the same read again";
          case PLATFORM_HEADERS -> "with the platform's headers";
          case LOCATION -> "location header";
          case INVALID_INPUT -> "invalid input";
          case ODD_INPUT -> "odd input";
          case NO_CREDENTIAL -> "without a credential";
          case WRONG_CREDENTIAL -> "with a wrong credential";
          case CREDENTIAL_FORM -> "the credential in another form";
          case CONFIRMATION -> "confirmation";
          case STATE_PROBE -> "looks at the state";
          case CLEANUP -> "cleans up";
        };
    String apart = intent == Call.Intent.PLATFORM_HEADERS ? " " : ": ";
    return variant.isEmpty() ? words : words + apart + variant;
  }
}
