package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.ReceivedResponse;

/** A body that is declared as JSON is one JSON value by the letter of RFC 8259. */
final class StrictJson extends CallRule {

  StrictJson() {
    super(
        "operation/strict-json",
        Level.ERROR,
        "A body declared as JSON is exactly one JSON value",
        Basis.RFC8259);
  }

  @Override
  void look(CallJudging judging) {
    judging.calls().forEach(call -> look(call, judging));
  }

  private static void look(Call call, CallJudging judging) {
    if (CallQuestions.isPromisedRefusal(call)) {
      CallQuestions.reportRefusal(call, Breach.Kind.STRICT_JSON, judging);
      return;
    }
    if (!CallQuestions.isOfThisArea(call) || CallQuestions.isServerError(call)) {
      return;
    }
    if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else if (!call.exchange().isComplete()) {
      judging.unverified(call, CallQuestions.silent(call).orElse("no answer came"));
    } else if (CallQuestions.has(call, Breach.Kind.STRICT_JSON)) {
      CallQuestions.breaches(call, Breach.Kind.STRICT_JSON)
          .forEach(breach -> judging.found(call, breach, judging.level()));
    } else if (isJson(call)) {
      judging.examined(call);
      mark(call, judging);
    }
  }

  /** RFC 8259, section 8.1: readers may ignore the mark, so it breaks nothing for certain. */
  private static void mark(Call call, CallJudging judging) {
    if (CallQuestions.body(call).filter(body -> body.startsWith("\uFEFF")).isPresent()) {
      judging.found(
          call,
          judging
              .finding(call, Level.WARNING, "A byte order mark stands before the JSON")
              .at("$")
              .comparing("JSON from the first byte", "json.bom"));
    }
  }

  private static boolean isJson(Call call) {
    return call.exchange()
        .received()
        .flatMap(ReceivedResponse::mediaType)
        .map(type -> type.equals("application/json") || type.endsWith("+json"))
        .orElse(false);
  }
}
