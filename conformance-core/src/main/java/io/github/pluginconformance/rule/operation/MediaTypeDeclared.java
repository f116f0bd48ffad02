package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.OwnFiles;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.util.EnumSet;

/** The content type of an answer is one that the document declares for its status. */
final class MediaTypeDeclared extends CallRule {

  MediaTypeDeclared() {
    super(
        "operation/media-type-declared",
        Level.ERROR,
        "The content type of each answer is declared for its status",
        Basis.SEED);
  }

  @Override
  void look(CallJudging judging) {
    judging.calls().forEach(call -> look(call, judging, level(judging.evidence(), call, judging)));
  }

  /** The platform reads a plugin's own files itself, whatever the document says of them. */
  private static Level level(Evidence evidence, Call call, CallJudging judging) {
    return OwnFiles.serves(evidence, call.operation()) ? Level.WARNING : judging.level();
  }

  private void look(Call call, CallJudging judging, Level level) {
    if (CallQuestions.isPromisedRefusal(call)) {
      CallQuestions.reportRefusal(call, Breach.Kind.MEDIA_TYPE, judging);
      return;
    }
    if (!CallQuestions.isOfThisArea(call)
        || CallQuestions.isServerError(call)
        || CallQuestions.has(call, Breach.Kind.STATUS)) {
      return;
    }
    if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else if (!call.exchange().isComplete()) {
      judging.unverified(call, CallQuestions.silent(call).orElse("no answer came"));
    } else if (!isTolerated(call)) {
      judging.examined(call);
      report(call, judging, level);
    }
  }

  private static void report(Call call, CallJudging judging, Level level) {
    CallQuestions.wireFaults(
            call, EnumSet.of(FailureKind.UNKNOWN_CHARSET, FailureKind.BODY_NOT_ALLOWED))
        .forEach(fault -> report(call, fault, judging));
    for (Breach breach : call.breaches()) {
      if (breach.kind() == Breach.Kind.MEDIA_TYPE) {
        judging.found(call, breach, level);
      } else if (breach.kind() == Breach.Kind.UNDECLARED_BODY && !CallQuestions.isRefusal(call)) {
        // A refusal has to say what is wrong: many documents declare its status alone.
        judging.found(call, breach, Level.WARNING);
      }
    }
  }

  /** What the protocol itself forbids; a body too many harms less than one that cannot be read. */
  private static void report(Call call, Failure fault, CallJudging judging) {
    boolean unreadable = fault.kind() == FailureKind.UNKNOWN_CHARSET;
    judging.found(
        call,
        judging
            .finding(
                call,
                unreadable ? judging.level() : Level.WARNING,
                "The answer is wrong on the wire, " + fault)
            .at(unreadable ? "header Content-Type" : "$")
            .comparing(
                unreadable ? "a charset that is registered, or none" : "no body",
                fault.kind().code()));
  }

  /** How a gateway words its 401, 403 or 429 is no promise of the plugin. */
  private static boolean isTolerated(Call call) {
    return CallQuestions.isAboutAccess(call) && !call.breaches().isEmpty();
  }
}
