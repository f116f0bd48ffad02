package io.github.pluginconformance.evidence.auth;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.UriReferences;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One authorization request (RFC 6749, section 4.1.1) and where it led.
 *
 * @param request the address with every parameter, as the user's browser would open it
 * @param state as sent, not encoded
 * @param redirectUri as sent, not encoded
 * @param hops every exchange on the way: redirects, pages, forms; empty where somebody else drove
 * @param arrived the address that the browser was sent to in the end; null unless the way ended at
 *     {@code redirectUri}. It was not opened
 * @param reason in words, why the way ended elsewhere
 */
public record AuthorizationAttempt(
    Kind kind,
    URI request,
    String state,
    URI redirectUri,
    List<Exchange> hops,
    End end,
    @Nullable URI arrived,
    @Nullable String reason) {

  /** What is asked, and how it differs from what the platform asks. */
  public enum Kind {
    /** As the platform asks. */
    PLAIN,
    /** As the platform asks, for one more code. */
    AGAIN,
    /** With {@code code_challenge} (RFC 7636), which the platform never sends. */
    WITH_CODE_CHALLENGE,
    /** With every awkward character in {@code state}. */
    AWKWARD_STATE,
    /** With an empty {@code scope}. */
    EMPTY_SCOPE,
    /** With a {@code redirect_uri} on a host that has nothing to do with the platform. */
    FOREIGN_HOST,
    /** With a {@code redirect_uri} whose host begins like the platform's. */
    LOOKALIKE_HOST,
    /** With the {@code redirect_uri} of another plugin on the platform. */
    OTHER_PLUGIN,
    /** With a {@code redirect_uri} that begins with the callback and leads elsewhere. */
    BEHIND_CALLBACK,
    /** With a {@code client_id} that nobody registered. */
    UNKNOWN_CLIENT,
    /** With {@code response_type=token}. */
    TOKEN_RESPONSE
  }

  /** How the way ended. */
  public enum End {
    /** The browser was sent to {@code redirectUri}, with whatever parameters. */
    CALLBACK,
    /** At a page that only a setting or a person gets past. */
    PAGE,
    /** At an answer from which no way leads on: an error or a page without a form. */
    ANSWER,
    /** On the wire: no answer came. */
    FAILURE,
    /** We refused to go on: address policy, secrets. */
    REFUSED_BY_US,
    /** A bound of ours was met. */
    LIMIT
  }

  /** An attempt that has not begun. */
  public static AuthorizationAttempt start(Kind kind, URI request, String state, URI redirectUri) {
    return new AuthorizationAttempt(
        kind, request, state, redirectUri, List.of(), End.ANSWER, null, "not begun");
  }

  /** The same attempt with its end. */
  public AuthorizationAttempt ended(
      List<Exchange> way, End how, @Nullable URI where, @Nullable String why) {
    return new AuthorizationAttempt(kind, request, state, redirectUri, way, how, where, why);
  }

  /** The code that was handed out to the server at the callback. */
  public Optional<String> code() {
    return answers("code").stream().filter(value -> !value.isEmpty()).findFirst();
  }

  /** Whether the browser was sent to the callback with a code or a token. */
  public boolean handedOut() {
    return !handedOutSecrets().isEmpty();
  }

  /** Codes and tokens, wherever in the address they stand. */
  public List<String> handedOutSecrets() {
    return Stream.of("code", "access_token", "id_token")
        .flatMap(name -> Stream.concat(answers(name).stream(), inFragment(name).stream()))
        .filter(value -> !value.isEmpty())
        .toList();
  }

  /** The values of a parameter in the query of where the browser was sent. */
  public List<String> answers(String name) {
    return arrived == null ? List.of() : values(arrived.getRawQuery(), name);
  }

  /** The values of a parameter in the fragment, which stays in the browser. */
  public List<String> inFragment(String name) {
    return arrived == null ? List.of() : values(arrived.getRawFragment(), name);
  }

  /** Whether a form was filled in or a link of consent followed on the way. */
  public boolean wentPastAPage() {
    return hops.stream().anyMatch(hop -> hop.request().method().equals("POST"));
  }

  /** Whether the way ended before the server had said yes or no. */
  public boolean isOpen() {
    return end != End.CALLBACK && end != End.ANSWER;
  }

  /** Why there is no code, in words. */
  public String whyNoCode() {
    if (reason != null) {
      return reason;
    }
    List<String> errors = answers("error");
    return errors.isEmpty() ? "no code came" : "error=" + errors.get(0);
  }

  /** The last exchange on the way, if we went it ourselves. */
  public Optional<Exchange> last() {
    return hops.isEmpty() ? Optional.empty() : Optional.of(hops.get(hops.size() - 1));
  }

  private static List<String> values(@Nullable String query, String name) {
    List<String> values = new ArrayList<>();
    for (String part : query == null ? new String[0] : query.split("&")) {
      String[] pair = part.split("=", 2);
      if (UriReferences.decoded(pair[0]).equals(name)) {
        values.add(pair.length == 2 ? UriReferences.decoded(pair[1]) : "");
      }
    }
    return values;
  }
}
