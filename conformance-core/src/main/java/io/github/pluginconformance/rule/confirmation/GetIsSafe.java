package io.github.pluginconformance.rule.confirmation;

import io.github.pluginconformance.evidence.confirmation.ClassifiedOperation;
import io.github.pluginconformance.evidence.confirmation.ReadEffect;
import io.github.pluginconformance.evidence.confirmation.ReadsSeen;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.List;
import java.util.Optional;

/** A GET only reads: nobody asks the user before one, and anybody may send it again. */
final class GetIsSafe extends ClassifiedRule {

  private static final ReadsSeen NONE = new ReadsSeen(List.of(), List.of());

  GetIsSafe() {
    super(
        "confirmation/get-is-safe",
        Level.ERROR,
        "A GET has no effect, and its name does not promise one",
        Basis.SEED,
        Basis.RFC9110);
  }

  @Override
  String nothing() {
    return "no operation is a GET";
  }

  @Override
  void look(ClassifiedOperation one, JudgementBuilder judging) {
    look(one, judging.evidence().part(ReadsSeen.class).orElse(NONE), judging);
  }

  private static void look(ClassifiedOperation one, ReadsSeen seen, JudgementBuilder judging) {
    Operation operation = one.operation();
    if (!isSafe(one)) {
      return;
    }
    Optional<ReadEffect> effect = seen.effectOf(operation);
    if (effect.isPresent()) {
      look(one, effect.get(), judging);
    } else if (!one.declared() && Wording.saysItActs(operation)) {
      judging.found(
          Finding.of(
                  Level.WARNING,
                  one.subject(),
                  "Its name or summary says that it acts, but a GET must not")
              .at(operation.pointer())
              .comparing("POST, PUT, PATCH or DELETE for what acts", operation.method()));
    } else if (seen.watched().stream()
        .anyMatch(watched -> watched.subject().equals(one.subject()))) {
      judging.examined(one.subject());
    } else {
      judging.unverified(
          one.subject(),
          "it was not called between two reads of one state: either no other read shows what it"
              + " could change, or it was not called at all, see operation/exercised");
    }
  }

  private static void look(ClassifiedOperation one, ReadEffect effect, JudgementBuilder judging) {
    switch (effect.kind()) {
      case CHANGES ->
          judging.found(
              shown(
                  judging.finding(one.subject(), "The GET changes what the plugin keeps"), effect));
      case MARKS_AS_READ ->
          judging.found(
              shown(
                  Finding.of(Level.NOTE, one.subject(), "The GET marks what it shows as read"),
                  effect));
      case DOUBTFUL ->
          judging.unverified(
              one.subject(),
              "something changed once while it was called ("
                  + effect.seen()
                  + "), and nothing shows whether the call did it; see what the handler does");
    }
  }

  private static Finding shown(Finding finding, ReadEffect effect) {
    return finding
        .comparing("the same state before and after", effect.seen())
        .shownBy(effect.exchange());
  }
}
