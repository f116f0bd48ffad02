package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.OwnFiles;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.Optional;

/** Answers are data for the model to word, not pages or prose. */
final class RawData extends CallRule {

  RawData() {
    super(
        "operation/raw-data",
        Level.WARNING,
        "Answers are JSON rather than HTML or prose",
        Basis.DOCS);
  }

  @Override
  void look(CallJudging judging) {
    // The page of the terms is a page, also where the document lists it as an operation.
    judging.calls().stream()
        .filter(call -> !OwnFiles.serves(judging.evidence(), call.operation()))
        .forEach(call -> look(call, judging));
  }

  private void look(Call call, CallJudging judging) {
    if (!CallQuestions.isOfThisArea(call)
        || !CallQuestions.isSuccess(call)
        || isAnothersFinding(call)) {
      return;
    }
    if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
      return;
    }
    CallQuestions.body(call)
        .filter(body -> !body.isBlank())
        .ifPresent(body -> judge(call, body, judging));
  }

  private static void judge(Call call, String body, CallJudging judging) {
    judging.examined(call);
    kindOf(call, body)
        .ifPresent(
            kind ->
                judging.found(
                    call,
                    judging
                        .finding(call, "The answer is " + kind + " instead of data")
                        .comparing("JSON", kind)));
  }

  private static Optional<String> kindOf(Call call, String body) {
    String type = call.exchange().received().flatMap(ReceivedResponse::mediaType).orElse("");
    if (type.contains("html") || BodyTextKind.isHtml(body)) {
      return Optional.of("an HTML page");
    }
    boolean text = type.equals("text/plain") || type.equals("text/markdown");
    return text && !isJson(body) && BodyTextKind.isProse(body)
        ? Optional.of("prose")
        : Optional.empty();
  }

  private static boolean isJson(String body) {
    String start = body.stripLeading();
    return start.startsWith("{") || start.startsWith("[");
  }

  /** HTML where JSON is declared is one fault, and the wrong content type names it best. */
  private static boolean isAnothersFinding(Call call) {
    return CallQuestions.has(call, Breach.Kind.MEDIA_TYPE)
        || CallQuestions.has(call, Breach.Kind.UNDECLARED_BODY)
        || CallQuestions.has(call, Breach.Kind.STRICT_JSON);
  }
}
