package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.LocatedCall;
import java.util.List;
import java.util.Optional;

/**
 * Reads with the location header that were answered badly, and well when they were made again: the
 * header is not to be blamed, the plugin is unsteady.
 */
final class LocatedAgain {

  private LocatedAgain() {}

  /** The good answers to what was answered badly before. */
  static List<Call> recovered(List<Call> calls) {
    return calls.stream()
        .filter(call -> call.variant().equals(LocatedCall.AGAIN) && CallQuestions.isSuccess(call))
        .filter(call -> first(call, calls).filter(one -> isWorse(one, call)).isPresent())
        .toList();
  }

  /** The same call before, with the same header. */
  static Optional<Call> first(Call again, List<Call> calls) {
    return calls.subList(0, calls.indexOf(again)).stream()
        .filter(call -> call.intent() == Intent.LOCATION)
        .filter(call -> !call.variant().equals(LocatedCall.AGAIN))
        .filter(call -> call.operation().equals(again.operation()))
        .filter(call -> call.exchange().request().uri().equals(again.exchange().request().uri()))
        .filter(call -> header(call).equals(header(again)))
        .reduce((one, later) -> later);
  }

  private static boolean isWorse(Call first, Call again) {
    return !CallQuestions.isSuccess(first) || !first.breachesBeside(again).isEmpty();
  }

  private static String header(Call call) {
    return call.exchange().request().header(LocatedCall.HEADER).orElse("");
  }
}
