package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.profile.AnswerBounds;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.settings.CopilotKeys;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.time.Duration;
import java.util.Locale;

/** Answers come before the platform gives up, and soon enough for a conversation. */
final class OperationAnswersInTime extends CallRule {

  OperationAnswersInTime() {
    super(
        "operation/answers-in-time",
        Level.ERROR,
        "Each answer is complete within 45 seconds",
        Basis.DOCS,
        Basis.ACTIONS);
  }

  @Override
  void look(CallJudging judging) {
    Evidence evidence = judging.evidence();
    AnswerBounds bounds =
        evidence.profile().answerBounds(evidence.settings().get(CopilotKeys.STORE));
    judging.calls().forEach(call -> look(call, bounds, judging));
  }

  private static void look(Call call, AnswerBounds bounds, CallJudging judging) {
    Duration took = call.exchange().took();
    if (isLate(call, bounds.failed())) {
      Duration bound = took.compareTo(bounds.failed()) < 0 ? took : bounds.failed();
      report(call, judging, judging.level(), bound, bounds.failed());
    } else if (call.exchange().received().isEmpty()) {
      unanswered(call, judging);
    } else if (bounds.warns() && took.compareTo(bounds.warned()) > 0) {
      report(call, judging, Level.WARNING, bounds.warned(), bounds.failed());
    } else if (took.compareTo(bounds.noted()) > 0) {
      report(call, judging, Level.NOTE, bounds.noted(), bounds.failed());
    } else {
      judging.examined(call);
    }
  }

  private static void unanswered(Call call, CallJudging judging) {
    if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else {
      judging.unverified(call, CallQuestions.silent(call).orElse("no answer came"));
    }
  }

  private static boolean isLate(Call call, Duration limit) {
    boolean gaveUp =
        call.exchange()
            .failed()
            .map(Failure::kind)
            .filter(FailureKind.DEADLINE_EXCEEDED::equals)
            .isPresent();
    return gaveUp || call.exchange().took().compareTo(limit) > 0;
  }

  private static void report(
      Call call, CallJudging judging, Level level, Duration bound, Duration most) {
    String seen = seconds(call.exchange().took());
    boolean gaveUp = isLate(call, most) && bound.compareTo(most) < 0;
    String limit = gaveUp ? seen + ", when limits.requestTimeout ended it" : seconds(bound);
    judging.found(
        call,
        judging
            .finding(call, level, "The answer was not complete within " + limit)
            .comparing("a whole answer within " + seconds(gaveUp ? most : bound), seen));
  }

  private static String seconds(Duration time) {
    long millis = time.toMillis();
    return millis % 1000 == 0
        ? millis / 1000 + " s"
        : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}
