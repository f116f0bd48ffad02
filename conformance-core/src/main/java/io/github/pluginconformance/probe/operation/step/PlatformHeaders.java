package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.probe.PlatformAgent;
import io.github.pluginconformance.probe.PreparedCall;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The headers that the platform sends with every call, with values of the run's seed. */
final class PlatformHeaders {

  private PlatformHeaders() {}

  static PreparedCall with(PreparedCall call, long seed) {
    PreparedCall dressed =
        call.withHeader("Accept", "*/*")
            .withHeader("User-Agent", PlatformAgent.NAME)
            .withHeader("openai-conversation-id", uuid("conversation", seed))
            .withHeader("openai-ephemeral-user-id", uuid("user", seed))
            .withHeader(
                "traceparent",
                "00-" + hex("trace", seed) + "-" + hex("span", seed).substring(0, 16) + "-01");
    return call.body() == null ? dressed.withHeader("Content-Type", "application/json") : dressed;
  }

  private static String uuid(String what, long seed) {
    return UUID.nameUUIDFromBytes((what + "-" + seed).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String hex(String what, long seed) {
    return uuid(what, seed).replace("-", "");
  }
}
