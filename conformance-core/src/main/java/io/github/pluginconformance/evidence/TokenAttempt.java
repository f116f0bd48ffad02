package io.github.pluginconformance.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.wire.Exchange;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One token request (RFC 6749, section 4.1.3) and its answer.
 *
 * @param answer the JSON object in the answer; null where there is none
 * @param issued whether an access token was handed out, however it was written
 */
public record TokenAttempt(
    Kind kind, Exchange exchange, @Nullable JsonNode answer, boolean issued) {

  /** What is asked. */
  public enum Kind {
    /** The first code, as the platform asks. */
    CODE,
    /** Another code, as the platform asks. */
    ANOTHER_CODE,
    /** A code that was used before. */
    USED_CODE,
    /** A code with a {@code client_secret} that is wrong. */
    WRONG_SECRET,
    /** A code without any {@code client_secret}. */
    NO_SECRET,
    /** A refresh token with a {@code client_secret} that is wrong. */
    REFRESH_WRONG_SECRET,
    /** A code that was never issued. */
    UNKNOWN_CODE,
    /** A code with another {@code redirect_uri} than it was issued for. */
    OTHER_CALLBACK,
    /** A code with another {@code client_id} than it was issued for. */
    OTHER_CLIENT,
    /** A refresh token. */
    REFRESH
  }

  /** The status of the answer, if one came. */
  public Optional<Integer> status() {
    return exchange.received().map(response -> response.status());
  }
}
