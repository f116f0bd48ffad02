package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.contract.Breach;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the valid call that a repeated or altered call has to be compared with. */
final class BaselineCalls {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  private static final Set<Intent> ORDINARY =
      EnumSet.of(Intent.VALID, Intent.REPEAT, Intent.STATE_PROBE);

  private BaselineCalls() {}

  /**
   * The nearest valid call before this one with the same operation, address and body, if nothing
   * wrote in between.
   */
  static Optional<Call> before(Call call, List<Call> calls) {
    for (int i = calls.indexOf(call) - 1; i >= 0; i--) {
      Call earlier = calls.get(i);
      if (isTwin(call, earlier)) {
        return Optional.of(earlier);
      }
      if (mayHaveWritten(earlier) && !earlier.operation().equals(call.operation())) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * The nearest valid call before this one with the same operation, whatever happened in between.
   */
  static Optional<Call> ofSameOperation(Call call, List<Call> calls) {
    Optional<Call> exact = Optional.empty();
    Optional<Call> any = Optional.empty();
    for (Call earlier : calls.subList(0, calls.indexOf(call))) {
      if (isTwin(call, earlier)) {
        exact = Optional.of(earlier);
      } else if (isValidCallOf(call, earlier)) {
        any = Optional.of(earlier);
      }
    }
    return exact.isPresent() ? exact : any;
  }

  /** Whether the same request without anything added sometimes succeeds and sometimes does not. */
  static boolean isFlaky(Call call, List<Call> calls) {
    List<Call> alike =
        calls.stream()
            .filter(one -> ORDINARY.contains(one.intent()) && one.status() != 429)
            .filter(one -> one.operation().subject().equals(call.operation().subject()))
            .filter(one -> isSameRequest(call, one))
            .toList();
    return isSafe(call)
        && alike.stream().anyMatch(CallQuestions::isSuccess)
        && !alike.stream().allMatch(CallQuestions::isSuccess);
  }

  /** Whether an ordinary call of the operation, earlier or later, is wrong in the same place. */
  static boolean isAlsoWithout(Call call, Breach breach, List<Call> calls) {
    return calls.stream()
        .filter(one -> ORDINARY.contains(one.intent()))
        .filter(one -> one.operation().subject().equals(call.operation().subject()))
        .flatMap(one -> one.breaches().stream())
        .anyMatch(
            other -> other.kind() == breach.kind() && other.location().equals(breach.location()));
  }

  static boolean isSafe(Call call) {
    return SAFE.contains(call.operation().method());
  }

  private static boolean isTwin(Call call, Call earlier) {
    return isValidCallOf(call, earlier) && isSameRequest(call, earlier);
  }

  private static boolean isSameRequest(Call call, Call earlier) {
    return earlier.exchange().request().uri().equals(call.exchange().request().uri())
        && earlier.exchange().request().text().equals(call.exchange().request().text());
  }

  private static boolean isValidCallOf(Call call, Call earlier) {
    return earlier.intent() == Intent.VALID
        && earlier.operation().subject().equals(call.operation().subject());
  }

  private static boolean mayHaveWritten(Call call) {
    return !isSafe(call) && call.status() < 400;
  }
}
