package io.github.pluginconformance.evidence.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.wire.Exchange;
import java.util.Optional;
import java.util.regex.Pattern;
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
    /** A code with a {@code client_secret} that is empty. */
    EMPTY_SECRET,
    /** A code with the right {@code client_secret} but for the case of its letters. */
    OTHER_CASE,
    /** A refresh token with a {@code client_secret} that is wrong. */
    REFRESH_WRONG_SECRET,
    /** A refresh token without any {@code client_secret}. */
    REFRESH_NO_SECRET,
    /** A code with a {@code code_verifier} that is wrong. */
    WRONG_VERIFIER,
    /** A code without the {@code code_verifier} that its challenge asks for. */
    NO_VERIFIER,
    /** The first code, by a client that is named in the body and not known so. */
    SECRET_IN_BODY,
    /** A code that was never issued. */
    UNKNOWN_CODE,
    /** A code with another {@code redirect_uri} than it was issued for. */
    OTHER_CALLBACK,
    /** A code with another {@code client_id} than it was issued for. */
    OTHER_CLIENT,
    /** A refresh token. */
    REFRESH
  }

  /** The same, told apart from another of its kind. */
  public TokenAttempt as(Kind other) {
    return new TokenAttempt(other, exchange, answer, issued);
  }

  /** Whether the server says that it does not know the client (RFC 6749, section 5.2). */
  public boolean refusesClient() {
    boolean named = answer != null && answer.path("error").asText("").equals("invalid_client");
    return !issued && (named || status().filter(code -> code == 401).isPresent());
  }

  /** How many characters of a token are sent; header fields of servers hold little more. */
  public static final int LONGEST_TOKEN = 16_000;

  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  /**
   * Whether a token can stand in a header field: visible ASCII characters, not too many. Some
   * servers issue more than RFC 6750 allows, such as {@code 1|abc}, and clients send it as it is.
   */
  public static boolean canBeSent(String token) {
    return !isTooLong(token)
        && !token.isEmpty()
        && token.chars().allMatch(character -> character > ' ' && character < 127);
  }

  /** Whether a token has no other characters than it may have (RFC 6750, section 2.1). */
  public static boolean isWellFormed(String token) {
    return TOKEN.matcher(token).matches();
  }

  /** Whether a token is too long for a header field. */
  public static boolean isTooLong(String token) {
    return token.length() > LONGEST_TOKEN;
  }

  /** The status of the answer, if one came. */
  public Optional<Integer> status() {
    return exchange.received().map(response -> response.status());
  }
}
