package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.contract.Breach;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What invalid input of the run's own can have made of later reads. That a plugin keeps such input
 * is told once, by operation/refuses-invalid-input or operation/refusal-changes-nothing.
 */
final class OwnJunk {

  private OwnJunk() {}

  /**
   * The calls without the reads that show a fault after invalid input was sent, where the same
   * operation was read before without any.
   */
  static List<Call> without(List<Call> calls) {
    List<Call> rest = new ArrayList<>();
    Set<String> good = new HashSet<>();
    boolean junk = false;
    for (Call call : calls) {
      String subject = call.operation().subject();
      if (!junk && isRead(call) && call.succeeded() && !isFaulty(call)) {
        good.add(subject);
      }
      boolean explained =
          junk && isRead(call) && isPlain(call) && isFaulty(call) && good.contains(subject);
      if (!explained) {
        rest.add(isKept(call) ? withoutBreaches(call) : call);
      }
      junk = junk || call.intent() == Intent.INVALID_INPUT && !isRead(call);
    }
    return List.copyOf(rest);
  }

  /** An answer that shows the invalid input again can only be as invalid. */
  private static boolean isKept(Call call) {
    return call.intent() == Intent.INVALID_INPUT
        && call.succeeded()
        && call.breaches().stream().allMatch(breach -> breach.kind() == Breach.Kind.SCHEMA);
  }

  private static Call withoutBreaches(Call call) {
    return new Call(
        call.operation(),
        call.intent(),
        call.variant(),
        call.inventedInput(),
        call.exchange(),
        List.of());
  }

  private static boolean isRead(Call call) {
    return call.operation().method().equals("GET");
  }

  /** Input that is invalid itself is another matter. */
  private static boolean isPlain(Call call) {
    return call.intent() == Intent.STATE_PROBE
        || call.intent() == Intent.CLEANUP
        || call.intent() == Intent.REPEAT
        || call.intent() == Intent.VALID;
  }

  private static boolean isFaulty(Call call) {
    return CallQuestions.isServerError(call) || !call.breaches().isEmpty();
  }
}
