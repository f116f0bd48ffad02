package io.github.pluginconformance.probe.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.auth.TokenAttempt;
import io.github.pluginconformance.openapi.document.StrictJsonReader;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a token answer as leniently as can be, so that one fault does not hide what lies behind it.
 *
 * @param issued whether a token was handed out, be it one that cannot be sent
 * @param accessToken null where there is none that can be sent
 */
record TokenAnswer(
    @Nullable JsonNode json,
    boolean issued,
    @Nullable String accessToken,
    @Nullable String refreshToken) {

  /** What an exchange brought. */
  static TokenAnswer of(Exchange exchange) {
    String text = exchange.received().map(ReceivedResponse::text).orElse("");
    JsonNode json = StrictJsonReader.salvaged(text).filter(JsonNode::isObject).orElse(null);
    boolean success = exchange.received().filter(ReceivedResponse::isSuccess).isPresent();
    String token = success ? value(json, text, "access_token") : null;
    return success
        ? new TokenAnswer(json, token != null, sendable(token), value(json, text, "refresh_token"))
        : new TokenAnswer(json, false, null, null);
  }

  private static @Nullable String sendable(@Nullable String token) {
    return token != null && TokenAttempt.canBeSent(token) ? token : null;
  }

  private static @Nullable String value(@Nullable JsonNode json, String text, String name) {
    if (json != null) {
      String value = json.path(name).asText("");
      return value.isEmpty() ? null : value;
    }
    Matcher form = Pattern.compile("(?:^|&)" + name + "=([^&\\s]+)").matcher(text);
    return form.find() ? decoded(form.group(1)) : null;
  }

  private static @Nullable String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException undecodable) {
      return null;
    }
  }
}
