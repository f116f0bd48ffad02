package io.github.pluginconformance.evidence;

import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One call of an operation and how its answer compares with the contract.
 *
 * @param intent why it was made
 * @param variant what distinguishes calls of one intent: the mutation, the location code, the
 *     credential used; empty if nothing
 * @param inventedInput whether any value had to be made up (neither example, setting nor earlier
 *     answer), so that a declared refusal is no fault of the plugin
 * @param breaches how the answer breaks the contract; empty if it keeps it or no whole answer came
 */
public record Call(
    Operation operation,
    Intent intent,
    String variant,
    boolean inventedInput,
    Exchange exchange,
    List<Breach> breaches) {

  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

  /** The status if an answer came, also one that was cut short; 0 if none came. */
  public int status() {
    return exchange.status();
  }

  /** Whether an answer of success came, whole or cut short. */
  public boolean isSuccess() {
    return exchange.received().filter(ReceivedResponse::isSuccess).isPresent();
  }

  /** Whether the answer leads elsewhere (RFC 9110, section 15.4). */
  public boolean redirects() {
    return REDIRECTS.contains(status());
  }

  /** Whether a whole answer of success came. */
  public boolean succeeded() {
    return exchange.succeeded();
  }

  /** Whether both were answered in full, and with the same to the letter. */
  public boolean saysTheSameAs(Call other) {
    return exchange.isComplete() && other.exchange.isComplete() && answer().equals(other.answer());
  }

  private Optional<String> answer() {
    return exchange.received().map(response -> response.status() + " " + response.text());
  }

  /** The breaches that the answer to another call of the operation does not have. */
  public List<Breach> breachesBeside(Call other) {
    return breaches.stream()
        .filter(breach -> breach.kind() != Breach.Kind.UNDECIDED)
        .filter(breach -> other.breaches.stream().noneMatch(known -> isSame(known, breach)))
        .toList();
  }

  private static boolean isSame(Breach one, Breach other) {
    return one.kind() == other.kind() && one.location().equals(other.location());
  }

  /** Why a call is made. */
  public enum Intent {
    /** Valid input with the credential and none of the platform's headers. */
    VALID,
    /**
     * Valid input that differs in one respect from input that was answered with success; the
     * variant says in which.
     */
    VARIATION,
    /** The same read once more. */
    REPEAT,
    /** A valid call with the headers that the platform sends. */
    PLATFORM_HEADERS,
    /** A valid call with the location header; the variant is the code. */
    LOCATION,
    /** Input made invalid; the variant says how. */
    INVALID_INPUT,
    /**
     * Input that a plugin may take or refuse as it likes; the variant says what is odd about it.
     */
    ODD_INPUT,
    /** Without any credential. */
    NO_CREDENTIAL,
    /** With a credential that must be refused; the variant says which. */
    WRONG_CREDENTIAL,
    /** With an accepted credential in another form. */
    CREDENTIAL_FORM,
    /** Part of a confirmation flow; the variant names the step. */
    CONFIRMATION,
    /** Looks at the state before or after another call. */
    STATE_PROBE,
    /** Removes what the run created. */
    CLEANUP;

    /** Whether the input is one that a plugin should, or may, refuse. */
    public boolean isOfWrongInput() {
      return this == INVALID_INPUT || this == ODD_INPUT;
    }
  }
}
