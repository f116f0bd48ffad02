package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.probe.PlatformAgent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** The headers that the platform sends with every call, with values of the run's seed. */
final class PlatformHeaders {

  private PlatformHeaders() {}

  static PreparedCall with(PreparedCall call, Settings settings) {
    PreparedCall dressed = call;
    for (Map.Entry<String, String> header : of(call, settings).entrySet()) {
      dressed = dressed.withHeader(header.getKey(), header.getValue());
    }
    return dressed;
  }

  /** Names and values, in the order in which they are sent. */
  static Map<String, String> of(PreparedCall call, Settings settings) {
    long seed = settings.seed();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Accept", "*/*");
    headers.put("User-Agent", PlatformAgent.NAME);
    headers.put("openai-conversation-id", uuid("conversation", seed));
    headers.put("openai-ephemeral-user-id", uuid("user", seed));
    headers.put(
        "traceparent",
        "00-" + hex("trace", seed) + "-" + hex("span", seed).substring(0, 16) + "-01");
    if (call.body() == null) {
      headers.put("Content-Type", "application/json");
    }
    headers.keySet().removeIf(name -> !settings.profile().sends(name));
    return headers;
  }

  private static String uuid(String what, long seed) {
    return UUID.nameUUIDFromBytes((what + "-" + seed).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String hex(String what, long seed) {
    return uuid(what, seed).replace("-", "");
  }
}
