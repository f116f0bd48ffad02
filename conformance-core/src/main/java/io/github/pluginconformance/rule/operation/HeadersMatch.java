package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.model.ResponseSpec;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.operation.asked.EntityTags;
import io.github.pluginconformance.rule.operation.asked.ListFault;
import io.github.pluginconformance.rule.operation.asked.ListRequests;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import java.util.EnumSet;
import java.util.Set;

/** Declared response headers are present where required, and valid. */
final class HeadersMatch extends CallRule {

  private static final Set<FailureKind> BAD_HEAD =
      EnumSet.of(
          FailureKind.CONTROL_CHAR_IN_HEADER,
          FailureKind.LENIENT_FRAMING,
          FailureKind.BYTES_AFTER_BODY);

  HeadersMatch() {
    super(
        "operation/headers-match",
        Level.WARNING,
        "Declared response headers are present and valid",
        Basis.PRACTICE);
  }

  @Override
  void look(CallJudging judging) {
    judging.nothingMeans("no answer that came has declared headers");
    judging.calls().forEach(call -> look(call, judging));
    tags(judging);
  }

  /** Those that the document declares: what it says nothing of, nobody goes by. */
  private static void tags(CallJudging judging) {
    EntityTags tags =
        new EntityTags(
            judging.calls().stream().filter(HeadersMatch::declaresTag).toList(),
            ListRequests.onlyReads(judging.calls()));
    tags.examined().forEach(judging::examined);
    for (ListFault fault : tags.faults()) {
      judging.found(
          fault.call(),
          judging
              .finding(fault.call(), fault.what())
              .at(fault.place())
              .comparing(fault.expected(), fault.actual()));
    }
  }

  private static boolean declaresTag(Call call) {
    return call.operation().responses().stream()
        .anyMatch(
            one ->
                one.status().equals("304")
                    || one.node().path("headers").has("ETag")
                    || one.node().path("headers").has("etag"));
  }

  private static void look(Call call, CallJudging judging) {
    if (!CallQuestions.isOfThisArea(call) || CallQuestions.isServerError(call)) {
      return;
    }
    CallQuestions.wireFaults(call, BAD_HEAD).forEach(fault -> report(call, fault, judging));
    if (!declaresHeaders(call)) {
      return;
    }
    if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else if (call.exchange().isComplete()) {
      report(call, judging);
    }
  }

  private static void report(Call call, Failure fault, CallJudging judging) {
    judging.found(
        call,
        judging
            .finding(call, inWords(fault))
            .at("head")
            .comparing("a message by RFC 9112", fault.kind().code()));
  }

  private static String inWords(Failure fault) {
    return fault.kind() == FailureKind.BYTES_AFTER_BODY
        ? "The answer does not end where it says: " + fault.message()
        : "The head of the answer is malformed, " + fault;
  }

  private static void report(Call call, CallJudging judging) {
    judging.examined(call);
    CallQuestions.breaches(call, Breach.Kind.HEADER)
        .forEach(breach -> judging.found(call, breach, judging.level()));
    CallQuestions.breaches(call, Breach.Kind.ADVICE).stream()
        .filter(breach -> breach.location().startsWith("header"))
        .forEach(breach -> judging.found(call, breach, Level.WARNING));
    CallQuestions.breaches(call, Breach.Kind.UNDECIDED).stream()
        .filter(breach -> breach.location().startsWith("header"))
        .forEach(breach -> judging.undecided(call, breach.message()));
  }

  private static boolean declaresHeaders(Call call) {
    return call.operation()
        .responseFor(call.status())
        .map(ResponseSpec::node)
        .map(node -> !node.path("headers").isEmpty())
        .orElse(false);
  }
}
