package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Answers, and for GPT Actions requests, are short enough for the platform. Lengths are counted in
 * code points.
 */
final class AnswerFits extends CallRule {

  private static final int LIMIT = 100_000;
  private static final int LONG = 50_000;
  private static final Set<FailureKind> TOO_LARGE =
      EnumSet.of(FailureKind.BODY_TOO_LARGE, FailureKind.DECOMPRESSED_TOO_LARGE);

  AnswerFits() {
    super(
        "operation/answer-fits",
        Level.ERROR,
        "Each answer has fewer than 100,000 characters",
        Basis.DOCS,
        Basis.ACTIONS);
  }

  @Override
  void look(CallJudging judging) {
    boolean requests = judging.evidence().profile().limitsRequests();
    for (Call call : judging.calls()) {
      look(call, judging);
      if (requests) {
        measure(call, judging, "request", call.exchange().request().text());
      }
    }
  }

  private static void look(Call call, CallJudging judging) {
    Optional<Failure> tooLarge =
        call.exchange().failed().filter(failure -> TOO_LARGE.contains(failure.kind()));
    Optional<String> body = CallQuestions.body(call);
    if (tooLarge.isPresent()) {
      report(call, judging, judging.level(), "answer", tooLarge.get().message());
    } else if (body.isPresent()) {
      judging.examined(call);
      measure(call, judging, "answer", body.get());
    } else if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else {
      judging.unverified(call, CallQuestions.silent(call).orElse("no answer came"));
    }
  }

  private static void measure(Call call, CallJudging judging, String what, String text) {
    int length = text.codePointCount(0, text.length());
    if (length >= LIMIT) {
      report(call, judging, judging.level(), what, length + " characters");
    } else if (length > LONG) {
      report(call, judging, Level.NOTE, what, length + " characters");
    }
  }

  private static void report(
      Call call, CallJudging judging, Level level, String what, String seen) {
    String bound = level == Level.NOTE ? "at most " + LONG : "fewer than " + LIMIT;
    judging.found(
        call,
        judging
            .finding(call, level, "The " + what + " is too long for a conversation: " + seen)
            .at(what)
            .comparing(bound + " characters", seen));
  }
}
