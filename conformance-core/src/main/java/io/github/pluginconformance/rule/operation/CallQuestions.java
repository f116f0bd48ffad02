package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.EncodedIds;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.FailureKind.Blame;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Questions that several rules ask of a call. */
final class CallQuestions {

  /**
   * Calls whose answers this area judges. Credentials, location and platform headers belong to
   * rules of their own.
   */
  private static final Set<Intent> OF_THIS_AREA =
      EnumSet.of(
          Intent.VALID,
          Intent.VARIATION,
          Intent.REPEAT,
          Intent.INVALID_INPUT,
          Intent.ODD_INPUT,
          Intent.CONFIRMATION,
          Intent.STATE_PROBE,
          Intent.CLEANUP);

  private static final Set<Integer> PROVOKED = Set.of(401, 403, 429);

  private static final Set<FailureKind> UNREACHABLE =
      EnumSet.of(
          FailureKind.CONNECT_REFUSED,
          FailureKind.DNS_FAILED,
          FailureKind.NOT_TLS,
          FailureKind.TLS_ON_HTTP_PORT,
          FailureKind.TLS_UNTRUSTED,
          FailureKind.TLS_HOST_MISMATCH,
          FailureKind.TLS_VERSION_TOO_OLD);

  private CallQuestions() {}

  static boolean isOfThisArea(Call call) {
    return OF_THIS_AREA.contains(call.intent()) && !EncodedIds.isRefused(call);
  }

  /** Whether the input was made so that a refusal is the right answer, or may be. */
  static boolean isProvoking(Call call) {
    return call.intent().isOfWrongInput() || call.intent() == Intent.CONFIRMATION;
  }

  static boolean isServerError(Call call) {
    return call.status() >= 500;
  }

  static boolean isRefusal(Call call) {
    return call.status() >= 400 && call.status() < 500;
  }

  static boolean isSuccess(Call call) {
    return call.isSuccess();
  }

  /** 401, 403 and 429 are judged by the rules about credentials and about rate limits. */
  static boolean isAboutAccess(Call call) {
    return PROVOKED.contains(call.status());
  }

  /**
   * Whether a caller with a missing or wrong credential is refused in the way that the document
   * describes by itself: how such an answer looks is then a promise too.
   */
  static boolean isPromisedRefusal(Call call) {
    String status = Integer.toString(call.status());
    return (call.intent() == Intent.NO_CREDENTIAL || call.intent() == Intent.WRONG_CREDENTIAL)
        && isAboutAccess(call)
        && call.exchange().isComplete()
        && call.operation().responses().stream().anyMatch(one -> one.status().equals(status));
  }

  /** Reports breaches of a promised refusal, which a model seldom sees, as warnings. */
  static void reportRefusal(Call call, Breach.Kind kind, CallJudging judging) {
    breaches(call, kind).forEach(breach -> judging.found(call, breach, Level.WARNING));
  }

  static boolean has(Call call, Breach.Kind kind) {
    return call.breaches().stream().anyMatch(breach -> breach.kind() == kind);
  }

  /** The whole body as text; empty where none came whole. */
  static Optional<String> body(Call call) {
    Exchange exchange = call.exchange();
    return exchange.isComplete()
        ? exchange.received().map(ReceivedResponse::text)
        : Optional.empty();
  }

  /** Why a limit or a fault of ours keeps the answer from being judged. */
  static Optional<String> undecided(Call call) {
    boolean truncated = call.exchange().received().map(ReceivedResponse::truncated).orElse(false);
    Optional<String> ours =
        call.exchange()
            .failed()
            .filter(failure -> failure.kind().blame() != Blame.PLUGIN)
            .map(failure -> "not judged, " + failure);
    return ours.isEmpty() && truncated && call.exchange().failed().isEmpty()
        ? Optional.of("not judged, the answer was cut short")
        : ours;
  }

  /** Whether the answer is longer than what is read of it: see operation/answer-fits. */
  static boolean isTooLarge(Call call) {
    return call.exchange().failed().filter(failure -> failure.kind().isAboutSize()).isPresent();
  }

  /** What the plugin did on the wire instead of answering, other than being slow or unreachable. */
  static Optional<String> brokenAnswer(Call call) {
    return call.exchange()
        .failed()
        .filter(failure -> failure.kind().blame() == Blame.PLUGIN)
        .filter(failure -> failure.kind() != FailureKind.DEADLINE_EXCEEDED)
        .filter(failure -> !UNREACHABLE.contains(failure.kind()))
        .map(failure -> failure.toString());
  }

  /** Why no answer came to judge, if another rule speaks of that. */
  static Optional<String> silent(Call call) {
    return call.exchange()
        .failed()
        .filter(failure -> failure.kind().blame() == Blame.PLUGIN)
        .map(failure -> "no whole answer came, " + failure);
  }

  /** Whether a schema is declared for the answer's status. */
  static boolean hasSchema(Call call) {
    return call.operation()
        .responseFor(call.status())
        .map(response -> response.content().stream().anyMatch(content -> content.schema() != null))
        .orElse(false);
  }

  /** What was sent, in words: {@code valid input} or {@code invalid input (malformed JSON)}. */
  static String input(Call call) {
    return switch (call.intent()) {
      case INVALID_INPUT -> "invalid input (" + call.variant() + ")";
      case ODD_INPUT -> "odd input (" + call.variant() + ")";
      case CONFIRMATION -> "a step of the confirmation (" + call.variant() + ")";
      case VARIATION -> "valid input (" + call.variant() + ")";
      case NO_CREDENTIAL -> "a call without a credential";
      case WRONG_CREDENTIAL -> "a call with a wrong credential";
      case CLEANUP -> "the removal of what the run had created";
      case VALID, STATE_PROBE ->
          call.variant().startsWith("with ")
              ? "valid input (" + call.variant() + ")"
              : "valid input";
      default -> "valid input";
    };
  }

  /** What a fault comes from that only our own wrong input can have caused. */
  static String afterJunk(Call letIn) {
    return "what its answers show since then comes from "
        + input(letIn)
        + ", which "
        + letIn.operation().subject()
        + " let in, see operation/refuses-invalid-input";
  }

  /** What was wrong on the wire but did not stop reading, of these kinds. */
  static List<Failure> wireFaults(Call call, Set<FailureKind> kinds) {
    return call.exchange().received().map(ReceivedResponse::faults).orElse(List.of()).stream()
        .filter(fault -> kinds.contains(fault.kind()))
        .toList();
  }

  static List<Breach> breaches(Call call, Breach.Kind kind) {
    return call.breaches().stream().filter(breach -> breach.kind() == kind).toList();
  }
}
