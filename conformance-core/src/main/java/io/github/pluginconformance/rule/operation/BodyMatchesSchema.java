package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.SecondOpinions;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import java.util.Optional;

/** The body of an answer validates against the schema that the document declares. */
final class BodyMatchesSchema extends CallRule {

  /** What a rule about the document always tells; what none tells stays undecided. */
  private static final List<String> TOLD_ELSEWHERE =
      List.of(" spec.dangling-ref", " spec.ref-loop", " spec.bad-schema", " spec.responses");

  BodyMatchesSchema() {
    super(
        "operation/body-matches-schema",
        Level.ERROR,
        "The body of each answer matches its declared schema",
        Basis.SEED);
  }

  @Override
  void look(CallJudging judging) {
    SecondOpinions opinions =
        judging.evidence().part(SecondOpinions.class).orElse(SecondOpinions.NONE);
    OwnJunk junk = new OwnJunk(judging);
    for (Call call : judging.calls()) {
      look(call, junk, judging);
      opinions.about(call).ifPresent(accepted -> disagreement(call, accepted, judging));
    }
    unasked(opinions).ifPresent(judging::found);
  }

  private static Optional<Finding> unasked(SecondOpinions opinions) {
    return Optional.ofNullable(opinions.missing())
        .map(
            why ->
                Finding.of(
                        Level.NOTE,
                        "secondOpinion",
                        "The setting secondOpinion does nothing here: " + why)
                    .at("settings")
                    .comparing("secondOpinion: false, or what it needs", "secondOpinion: true"));
  }

  private void look(Call call, OwnJunk junk, CallJudging judging) {
    if (CallQuestions.isPromisedRefusal(call)) {
      CallQuestions.reportRefusal(call, Breach.Kind.SCHEMA, judging);
      return;
    }
    if (!CallQuestions.isOfThisArea(call) || CallQuestions.isServerError(call)) {
      return;
    }
    if (CallQuestions.undecided(call).isPresent()) {
      judging.undecided(call, CallQuestions.undecided(call).get());
    } else if (!call.exchange().isComplete()) {
      judging.unverified(call, CallQuestions.silent(call).orElse("no answer came"));
    } else if (CallQuestions.has(call, Breach.Kind.STATUS)) {
      return;
    } else if (!CallQuestions.hasSchema(call)) {
      withoutSchema(call, judging);
    } else {
      report(call, junk, judging);
    }
  }

  private static void withoutSchema(Call call, CallJudging judging) {
    boolean empty = CallQuestions.body(call).map(String::isEmpty).orElse(true);
    if (!empty && CallQuestions.isSuccess(call)) {
      judging.unverified(call, "the document declares no schema for status " + call.status());
    }
  }

  /** A fault of the document is no limit of ours: the rules about the document speak of it. */
  private static void undecided(Call call, Breach breach, CallJudging judging) {
    if (TOLD_ELSEWHERE.stream().anyMatch(breach.message()::contains)) {
      judging.unverified(call, CallJudging.sentence(breach));
    } else {
      judging.undecided(call, breach.message());
    }
  }

  /**
   * What the document forbids and the plugin let in all the same is told by
   * operation/refuses-invalid-input alone; what it may take as well as refuse must not come back
   * broken.
   */
  private static void wrong(Call call, Breach breach, OwnJunk junk, CallJudging judging) {
    Optional<Call> cause = junk.behind(call, breach);
    if (cause.isEmpty()) {
      judging.found(call, breach, judging.level());
    } else if (cause.get().intent() == Call.Intent.ODD_INPUT) {
      judging.found(call, breach, Level.WARNING);
    } else {
      judging.unverified(call, CallQuestions.afterJunk(cause.get()));
    }
  }

  private static void report(Call call, OwnJunk junk, CallJudging judging) {
    List<Breach> undecided = CallQuestions.breaches(call, Breach.Kind.UNDECIDED);
    undecided.stream()
        .filter(breach -> !breach.location().startsWith("header"))
        .forEach(breach -> undecided(call, breach, judging));
    List<Breach> wrong = CallQuestions.breaches(call, Breach.Kind.SCHEMA);
    wrong.forEach(breach -> wrong(call, breach, junk, judging));
    CallQuestions.breaches(call, Breach.Kind.ADVICE).stream()
        .filter(breach -> !breach.location().startsWith("header"))
        .forEach(breach -> judging.found(call, breach, Level.WARNING));
    if (undecided.isEmpty() && !CallQuestions.has(call, Breach.Kind.STRICT_JSON)) {
      judging.examined(call);
    }
  }

  private static void disagreement(Call call, boolean accepted, CallJudging judging) {
    String theirs = accepted ? "accepts" : "refuses";
    judging.found(
        call,
        judging
            .finding(call, Level.NOTE, "swagger-request-validator " + theirs + " this answer")
            .at("second opinion")
            .comparing(
                accepted ? "an answer that keeps the contract" : "the answer as it came",
                "swagger-request-validator " + theirs + " it"));
  }
}
