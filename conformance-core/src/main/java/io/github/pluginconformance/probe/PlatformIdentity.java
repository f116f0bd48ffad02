package io.github.pluginconformance.probe;

import io.github.pluginconformance.evidence.LocatedCall;

/** The headers in which the platform says something of its user. Anybody can send them. */
public final class PlatformIdentity {

  private PlatformIdentity() {}

  /** The call with these headers and no credential. */
  public static PreparedCall alone(PreparedCall call) {
    return call.withAuthorization(null)
        .withHeader("openai-conversation-id", "6f1f1a3e-3c1f-4e7b-9a53-2f6f0f2b7c11")
        .withHeader("openai-ephemeral-user-id", "0d9b7c52-7d0a-4a4c-8f0e-5b7d9f3c1a22")
        .withHeader(LocatedCall.HEADER, LocatedCall.DOCUMENTED);
  }
}
