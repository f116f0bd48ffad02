package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.ReadBack;
import io.github.pluginconformance.evidence.ReadBacksSeen;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a create answered 2xx for can be read again. */
final class CreateThenRead extends WriteRule {

  private static final String NOTHING = "the run created nothing";

  CreateThenRead() {
    super(
        "operation/create-then-read",
        Level.WARNING,
        "What was created can be read back as it was sent",
        Basis.RFC9110,
        Basis.PRACTICE);
  }

  @Override
  void look(Evidence evidence, JudgementBuilder judging) {
    judging.nothingMeans(NOTHING);
    List<WriteSeen> creates = Writes.firstOfEach(evidence, CreateThenRead::isTold);
    creates.forEach(write -> CreatedThing.look(write, judging));
    Set<String> told = creates.stream().map(WriteSeen::subject).collect(Collectors.toSet());
    evidence.part(ReadBacksSeen.class).map(ReadBacksSeen::all).orElse(List.of()).stream()
        .filter(one -> !told.contains(one.create().operation().subject()))
        .forEach(one -> look(one, judging));
    KeptAsSent.judge(
        KeptAsSent.later(evidence, EnumSet.of(Act.CREATES), judging.foundSubjects()), judging);
  }

  /** Whether looks around a create tell what came of it; an answer 202 promises it for later. */
  private static boolean isTold(WriteSeen write) {
    return write.act() == Act.CREATES
        && Writes.isValid(write)
        && write.succeeded()
        && write.status() != 202
        && !WriteEffect.of(write).now().isEmpty();
  }

  private static void look(ReadBack one, JudgementBuilder judging) {
    String subject = one.create().operation().subject();
    Call read = one.read();
    if (read == null) {
      judging.unverified(subject, Objects.requireNonNullElse(one.why(), "no read shows it"));
    } else if (CallQuestions.undecided(read).isPresent()) {
      judging.undecided(subject, CallQuestions.undecided(read).get());
    } else if (!read.exchange().isComplete()
        || CallQuestions.isServerError(read)
        || CallQuestions.isAboutAccess(read)) {
      judging.unverified(subject, "reading it back got no answer that could show it");
    } else {
      compare(one, read, judging);
    }
  }

  private static void compare(ReadBack one, Call read, JudgementBuilder judging) {
    String reader = read.operation().subject();
    String created = "what a " + one.create().status() + " answer said was created";
    Optional<String> missing =
        CallQuestions.isSuccess(read) ? absent(one, read) : Optional.of("status " + read.status());
    if (missing.isPresent() && isOffItsSchema(read)) {
      judging.unverified(
          one.create().operation().subject(),
          reader + " answers otherwise than declared, see operation/body-matches-schema");
      return;
    }
    judging.examined(one.create().operation().subject());
    missing.ifPresent(
        seen ->
            judging.found(
                Finding.of(
                        level(one.create().status(), judging),
                        one.create().operation().subject(),
                        reader + " does not show " + created)
                    .at(reader)
                    .comparing("an answer that contains " + anyOf(one.traces()), seen)
                    .shownBy(read.exchange().id())));
  }

  /** By 201 the plugin says that the thing exists now (RFC 9110, section 15.3.2). */
  static Level level(int status, JudgementBuilder judging) {
    return status == 201 ? Level.ERROR : judging.level();
  }

  static boolean isOffItsSchema(Call read) {
    return CallQuestions.has(read, Breach.Kind.SCHEMA)
        || CallQuestions.has(read, Breach.Kind.STRICT_JSON)
        || CallQuestions.has(read, Breach.Kind.STATUS);
  }

  private static Optional<String> absent(ReadBack one, Call read) {
    String body = CallQuestions.body(read).orElse("");
    boolean shown =
        one.traces().isEmpty()
            || one.traces().stream().anyMatch(trace -> JsonStructure.mentions(body, trace));
    return shown ? Optional.empty() : Optional.of("none of it in the answer");
  }

  private static String anyOf(List<String> traces) {
    return String.join(" or ", traces.stream().limit(3).toList());
  }
}
