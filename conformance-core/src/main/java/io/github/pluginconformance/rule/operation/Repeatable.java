package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.PlatformVariants;
import io.github.pluginconformance.evidence.UnsteadyReads;
import io.github.pluginconformance.evidence.confirmation.ReadsSeen;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The same read twice has the same status and shape. */
final class Repeatable extends CallRule {

  Repeatable() {
    super(
        "operation/repeatable",
        Level.WARNING,
        "The same read twice has the same status and shape",
        Basis.PRACTICE);
  }

  @Override
  void look(CallJudging judging) {
    judging.nothingMeans("no read was made twice");
    Optional<ReadsSeen> reads = judging.evidence().part(ReadsSeen.class);
    judging.calls().stream()
        .filter(call -> call.intent() == Intent.REPEAT || isSameAgain(call, judging.calls()))
        .forEach(
            call -> {
              if (reads.filter(seen -> seen.changes(call.operation())).isPresent()) {
                judging.unverified(call, "it has an effect, see confirmation/get-is-safe");
              } else {
                look(call, judging, judging.evidence());
              }
            });
    UnsteadyReads.of(judging.calls()).pairs().stream()
        .filter(pair -> !CallQuestions.isOfThisArea(pair.worse()))
        .forEach(pair -> unsteady(pair.worse(), pair.good(), judging));
  }

  /** With more headers than before, which made no difference at all. */
  private static boolean isSameAgain(Call call, List<Call> calls) {
    return call.variant().equals(PlatformVariants.LOCATION)
        && BaselineCalls.before(call, calls).filter(call::saysTheSameAs).isPresent();
  }

  private static void look(Call again, CallJudging judging, Evidence evidence) {
    Optional<Call> first = BaselineCalls.before(again, judging.calls());
    if (first.isEmpty()) {
      judging.unverified(again, "something was written between the two reads");
    } else if (CallQuestions.undecided(again).isPresent()) {
      judging.undecided(again, CallQuestions.undecided(again).get());
    } else if (isAnothersFinding(again) || isAnothersFinding(first.get())) {
      judging.unverified(again, "one of the two reads got no answer to compare");
    } else {
      compare(first.get(), again, judging, evidence);
    }
  }

  /** What was bad once was good another time, although the same headers came with it. */
  private static void unsteady(Call worse, Call good, CallJudging judging) {
    if (!isAnothersFinding(worse) && !isToldByItsSchema(worse, good, judging)) {
      boolean sameStatus = worse.status() == good.status();
      report(
          worse,
          judging,
          sameStatus ? "body" : "status",
          sameStatus ? "an answer as its schema has it each time" : "the same status",
          sameStatus ? "once none, once one" : worse.status() + " and " + good.status());
    }
  }

  /** Whether calls without those headers are wrong in the same places. */
  private static boolean isToldByItsSchema(Call worse, Call good, CallJudging judging) {
    return CallQuestions.isSuccess(worse)
        && worse.breachesBeside(good).stream()
            .allMatch(
                breach -> BaselineCalls.isAlsoWithout(worse, breach, judging.callsLike(worse)));
  }

  private static boolean isAnothersFinding(Call call) {
    return !call.exchange().isComplete()
        || CallQuestions.isServerError(call)
        || CallQuestions.isAboutAccess(call);
  }

  private static void compare(Call first, Call again, CallJudging judging, Evidence evidence) {
    String before = Integer.toString(first.status());
    String after = Integer.toString(again.status());
    boolean offered = DeclaredChoice.isOffered(evidence, again);
    if (before.equals(after) && offered && isOffItsSchema(first, again)) {
      // Which of the declared shapes it is meant to have, nobody can tell.
      judging.unverified(
          again,
          again.operation().subject()
              + " answers otherwise than declared, see operation/body-matches-schema");
      return;
    }
    if (hasArrived(first, again, judging)) {
      judging.unverified(again, "what it asks for was not there at first and is from then on");
      return;
    }
    judging.examined(again);
    if (!before.equals(after) && areBothDeclared(first, again)) {
      return;
    }
    if (!before.equals(after)) {
      report(again, judging, "status", "the status " + before + " again", after);
      return;
    }
    boolean good = keepContract(first, again);
    if (good && offered) {
      return;
    }
    Set<String> optional = good ? DeclaredChoice.properties(evidence, again) : Set.of();
    JsonStructure.difference(
            CallQuestions.body(first).orElse(""), CallQuestions.body(again).orElse(""), optional)
        .ifPresent(seen -> report(again, judging, "body", "the same shape again", seen));
  }

  /** Whether a new thing shows late: no later read of it says again that there is none. */
  private static boolean hasArrived(Call first, Call again, CallJudging judging) {
    return isNotThere(first)
        && again.succeeded()
        && judging.callsLike(again).stream()
            .filter(call -> call.exchange().id() > again.exchange().id())
            .filter(call -> isOfTheSame(call, again))
            .findFirst()
            .filter(Repeatable::isNotThere)
            .isEmpty();
  }

  private static boolean isNotThere(Call call) {
    return call.exchange().answered(404) || call.exchange().answered(410);
  }

  private static boolean isOfTheSame(Call one, Call other) {
    return one.exchange().request().uri().equals(other.exchange().request().uri());
  }

  /** There may be something now, and nothing then. */
  private static boolean areBothDeclared(Call first, Call again) {
    return first.succeeded() && again.succeeded() && keepContract(first, again);
  }

  private static boolean keepContract(Call first, Call again) {
    return first.breaches().isEmpty() && again.breaches().isEmpty();
  }

  private static boolean isOffItsSchema(Call first, Call again) {
    return Stream.of(first, again)
        .flatMap(call -> call.breaches().stream())
        .anyMatch(breach -> breach.kind() == Breach.Kind.SCHEMA);
  }

  private static void report(
      Call call, CallJudging judging, String place, String wanted, String seen) {
    judging.found(
        call,
        judging
            .finding(
                call,
                "The same read twice differs in its "
                    + place
                    + ": "
                    + wanted
                    + " was expected, but it was "
                    + seen)
            .at(place)
            .comparing(wanted, seen));
  }
}
