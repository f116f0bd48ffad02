package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.PlatformVariants;
import io.github.pluginconformance.evidence.UnsteadyReads;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The headers that the platform sends change nothing for the worse. Only the difference from the
 * bare call counts.
 */
final class PlatformHeadersIgnored extends CallRule {

  /** What a repeated write may rightly be answered: the thing is there, or gone, already. */
  private static final Set<Integer> ALREADY_DONE = Set.of(404, 409, 410, 422);

  /** Valid calls that carry more than they must. */
  private static final Set<Intent> ADDING = EnumSet.of(Intent.PLATFORM_HEADERS, Intent.LOCATION);

  PlatformHeadersIgnored() {
    super(
        "operation/platform-headers-ignored",
        Level.ERROR,
        "The headers that the platform sends do no harm",
        Basis.DOCS,
        Basis.PRACTICE);
  }

  @Override
  void look(CallJudging judging) {
    judging.nothingMeans("no operation was called with the platform's headers");
    UnsteadyReads unsteady = UnsteadyReads.of(judging.calls());
    judging.calls().stream()
        .filter(call -> call.intent() == Intent.PLATFORM_HEADERS)
        .filter(call -> !isTriedAlone(call, judging.callsLike(call)))
        .forEach(call -> look(call, unsteady, judging));
  }

  /**
   * Where a call with all of them fails, and one with some of them does too, that one tells. What
   * text in other scripts does is another rule's.
   */
  private static boolean isTriedAlone(Call call, List<Call> calls) {
    if (call.variant().equals(PlatformVariants.OTHER_SCRIPTS)) {
      return !isAsGood(call, calls);
    }
    if (call.variant().isEmpty()) {
      return !isAsGood(call, calls)
          && calls.stream()
              .filter(PlatformVariants::isAlone)
              .anyMatch(later -> !isAsGood(later, calls));
    }
    return call.variant().equals(PlatformVariants.LOCATION)
        && !isAsGood(call, calls)
        && calls.subList(calls.indexOf(call) + 1, calls.size()).stream()
            .filter(later -> ADDING.contains(later.intent()))
            .anyMatch(later -> !isAsGood(later, calls));
  }

  private static boolean isAsGood(Call call, List<Call> calls) {
    return CallQuestions.isSuccess(call)
        && call.exchange().isComplete()
        && BaselineCalls.ofSameOperation(call, calls)
            .filter(bare -> call.breachesBeside(bare).isEmpty())
            .isPresent();
  }

  private static void look(Call call, UnsteadyReads unsteady, CallJudging judging) {
    Optional<Call> bare = BaselineCalls.ofSameOperation(call, judging.callsLike(call));
    if (bare.isEmpty()
        || !CallQuestions.isSuccess(bare.get())
        || !bare.get().exchange().isComplete()) {
      judging.unverified(call, "the call without these headers did not succeed either");
    } else if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else if (call.status() == 429) {
      judging.unverified(call, "answered 429; run again later or with a higher limit");
    } else if (!CallQuestions.isSuccess(call)
        && (unsteady.failNowAndThen(call)
            || BaselineCalls.isFlaky(call, judging.callsLike(call)))) {
      judging.unverified(call, "the same call does not always succeed");
    } else {
      compare(bare.get(), call, unsteady, judging);
    }
  }

  private static void compare(Call bare, Call call, UnsteadyReads unsteady, CallJudging judging) {
    judging.examined(call);
    int before = bare.status();
    int after = call.status();
    if (!call.exchange().isComplete()) {
      report(call, judging, before, CallQuestions.silent(call).orElse("no whole answer"));
    } else if (!CallQuestions.isSuccess(call) && !isAlreadyDone(call)) {
      report(call, judging, before, Integer.toString(after));
    } else if (CallQuestions.isSuccess(call)) {
      call.breachesBeside(bare).stream()
          .filter(breach -> !BaselineCalls.isAlsoWithout(call, breach, judging.callsLike(call)))
          .filter(breach -> !unsteady.areWrongNowAndThen(call, breach))
          .forEach(breach -> judging.found(call, breach, judging.level()));
    }
  }

  private static boolean isAlreadyDone(Call call) {
    return !BaselineCalls.isSafe(call) && ALREADY_DONE.contains(call.status());
  }

  private static void report(Call call, CallJudging judging, int before, String seen) {
    String also = call.variant().isEmpty() ? "" : " " + call.variant();
    String which =
        PlatformVariants.isAlone(call)
            ? call.variant() + " alone"
            : "the platform's headers" + also;
    judging.found(
        call,
        judging
            .finding(call, "Answered " + before + " without and " + seen + " with " + which)
            .at(which)
            .comparing("the same answer as without, " + before, seen));
  }
}
