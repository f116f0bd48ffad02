package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.PluginStopped;
import io.github.pluginconformance.evidence.UnsteadyReads;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import java.net.URI;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * No input makes the plugin fail: neither a 5xx nor a connection that is dropped instead of an
 * answer.
 */
final class NoServerError extends CallRule {

  private static final Set<Call.Intent> CREDENTIALS =
      EnumSet.of(Call.Intent.NO_CREDENTIAL, Call.Intent.WRONG_CREDENTIAL);

  private static final String WANTED = "an answer below 500";

  NoServerError() {
    super(
        "operation/no-server-error",
        Level.ERROR,
        "No request is answered with a server error or a dropped connection",
        Basis.DOCS);
  }

  @Override
  void look(CallJudging judging) {
    OwnJunk junk = new OwnJunk(judging);
    judging.calls().forEach(call -> look(call, junk, judging));
    judging.calls().stream()
        .filter(call -> isOfUndeclaredAccess(call, judging.evidence()))
        .filter(CallQuestions::isServerError)
        .forEach(
            call -> report(call, judging, "was answered " + call.status(), "" + call.status()));
    UnsteadyReads.of(judging.calls()).pairs().stream()
        .map(UnsteadyReads.Pair::worse)
        .filter(call -> !CallQuestions.isOfThisArea(call))
        .forEach(call -> nowAndThen(call, judging));
    judging.evidence().part(PluginStopped.class).ifPresent(stopped -> killed(stopped, judging));
  }

  /** How a declared protection answers bad credentials is told by the rules of that area. */
  private static boolean isOfUndeclaredAccess(Call call, Evidence evidence) {
    return CREDENTIALS.contains(call.intent())
        && evidence
            .part(SignInSeen.class)
            .filter(seen -> seen.perhapsProtected().contains(call.operation().subject()))
            .isPresent();
  }

  /** What carries more headers than it must is judged here where they are not to be blamed. */
  private static void nowAndThen(Call call, CallJudging judging) {
    String well = ", and well another time";
    CallQuestions.brokenAnswer(call)
        .ifPresent(
            broken -> report(call, judging, "got no whole answer, " + broken + well, broken));
    if (CallQuestions.isServerError(call)) {
      report(call, judging, "was answered " + call.status() + well, "" + call.status());
    }
  }

  /**
   * Names the call after which nothing came any more, unless its own answer is a finding already.
   */
  private static void killed(PluginStopped stopped, CallJudging judging) {
    Call killer = stopped.killer();
    if (!CallQuestions.isServerError(killer) && CallQuestions.brokenAnswer(killer).isEmpty()) {
      report(killer, judging, "was the last that was answered", stopped.inWords());
    }
  }

  /** What a plugin falls over only since it let in what its document forbids is told there. */
  private static void crashed(Call call, OwnJunk junk, CallJudging judging) {
    Optional<Call> cause = junk.behindCrash(call);
    String status = Integer.toString(call.status());
    if (cause.isEmpty()) {
      report(call, judging, "was answered " + status, status);
    } else if (cause.get().intent() == Call.Intent.ODD_INPUT) {
      report(call, Level.WARNING, judging, "was answered " + status, status);
    } else {
      judging.unverified(call, CallQuestions.afterJunk(cause.get()));
    }
  }

  private static void look(Call call, OwnJunk junk, CallJudging judging) {
    if (!CallQuestions.isOfThisArea(call)) {
      return;
    }
    Optional<String> broken = CallQuestions.brokenAnswer(call);
    if (CallQuestions.isServerError(call)) {
      crashed(call, junk, judging);
    } else if (broken.isPresent()) {
      report(call, judging, "got no whole answer, " + broken.get(), broken.get());
    } else if (call.status() > 0) {
      judging.examined(call);
    } else if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else {
      judging.unverified(call, CallQuestions.silent(call).orElse("no answer came"));
    }
  }

  /** The delete after which a thing is read that is gone. */
  private static Optional<Integer> deleted(Call read, CallJudging judging) {
    if (!read.operation().method().equals("GET")) {
      return Optional.empty();
    }
    URI address = read.exchange().request().uri();
    return judging.calls().stream()
        .takeWhile(call -> call != read)
        .filter(call -> call.operation().method().equals("DELETE") && call.succeeded())
        .filter(call -> call.exchange().request().uri().equals(address))
        .map(call -> call.exchange().id())
        .reduce((one, later) -> later);
  }

  private static void report(Call call, CallJudging judging, String what, String seen) {
    report(call, judging.level(), judging, what, seen);
  }

  private static void report(
      Call call, Level level, CallJudging judging, String what, String seen) {
    String input =
        deleted(call, judging)
            .map(id -> "a read of what was deleted before (exchange " + id + ")")
            .orElseGet(() -> CallQuestions.input(call));
    String sentence = Character.toUpperCase(input.charAt(0)) + input.substring(1) + " " + what;
    String place = CallQuestions.isProvoking(call) ? "invalid input" : "valid input";
    judging.found(call, judging.finding(call, level, sentence).at(place).comparing(WANTED, seen));
  }
}
