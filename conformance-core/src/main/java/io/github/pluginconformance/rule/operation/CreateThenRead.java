package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.ReadBack;
import io.github.pluginconformance.evidence.ReadBacksSeen;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.Judging;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.rule.RuleMeta;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a create answered 2xx for can be read again. */
final class CreateThenRead implements Rule {

  private static final RuleMeta META =
      RuleMeta.of(
          "operation/create-then-read",
          Level.WARNING,
          "What was created can be read back",
          Basis.PRACTICE);

  private static final String NOTHING = "the run created nothing";

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    List<ReadBack> all =
        evidence.part(ReadBacksSeen.class).map(ReadBacksSeen::all).orElse(List.of());
    Judging judging = Judging.of(this, evidence).nothingMeans(NOTHING);
    all.forEach(one -> look(one, judging));
    return judging.conclude();
  }

  private static void look(ReadBack one, Judging judging) {
    String subject = one.create().operation().subject();
    Call read = one.read();
    if (read == null) {
      judging.unverified(subject, Objects.requireNonNullElse(one.why(), "no read shows it"));
    } else if (Answers.undecided(read).isPresent()) {
      judging.undecided(subject, Answers.undecided(read).get());
    } else if (!read.exchange().isComplete()
        || Answers.isServerError(read)
        || Answers.isAboutAccess(read)) {
      judging.unverified(subject, "reading it back got no answer that could show it");
    } else {
      compare(one, read, judging);
    }
  }

  private static void compare(ReadBack one, Call read, Judging judging) {
    String reader = read.operation().subject();
    String created = "what a " + Answers.status(one.create()) + " answer said was created";
    Optional<String> missing =
        Answers.isSuccess(read) ? absent(one, read) : Optional.of("status " + Answers.status(read));
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
                judging
                    .finding(
                        one.create().operation().subject(), reader + " does not show " + created)
                    .at(reader)
                    .comparing("an answer that contains " + anyOf(one.traces()), seen)
                    .shownBy(read.exchange().id())));
  }

  private static boolean isOffItsSchema(Call read) {
    return Answers.has(read, Breach.Kind.SCHEMA)
        || Answers.has(read, Breach.Kind.STRICT_JSON)
        || Answers.has(read, Breach.Kind.STATUS);
  }

  private static Optional<String> absent(ReadBack one, Call read) {
    String body = Answers.body(read).orElse("");
    boolean shown =
        one.traces().isEmpty()
            || one.traces().stream().anyMatch(trace -> Shapes.mentions(body, trace));
    return shown ? Optional.empty() : Optional.of("none of it in the answer");
  }

  private static String anyOf(List<String> traces) {
    return String.join(" or ", traces.stream().limit(3).toList());
  }
}
