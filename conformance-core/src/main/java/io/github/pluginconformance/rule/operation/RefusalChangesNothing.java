package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.effect.Envelope;
import io.github.pluginconformance.effect.RefusedEffect;
import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.auth.SignInSeen;
import io.github.pluginconformance.rule.Basis;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A write that was refused has had no effect. */
final class RefusalChangesNothing extends WriteRule {

  RefusalChangesNothing() {
    super(
        "operation/refusal-changes-nothing",
        Level.WARNING,
        "A write that is answered 4xx changes nothing",
        Basis.PRACTICE);
  }

  @Override
  void look(Evidence evidence, JudgementBuilder judging) {
    judging.nothingMeans("no write was refused");
    Set<String> found = new HashSet<>();
    List<WriteSeen> earlier = new ArrayList<>();
    for (WriteSeen write : Writes.in(evidence)) {
      if (write.refused() && !isOfAnotherArea(write, evidence)) {
        look(write, earlier, judging, found);
      }
      earlier.add(write);
    }
  }

  /**
   * What steps of a confirmation do before their time is for the rules of that area, and what is
   * done for whom a protected operation does not know for those of auth.
   */
  private static boolean isOfAnotherArea(WriteSeen write, Evidence evidence) {
    return switch (write.call().intent()) {
      case CONFIRMATION -> true;
      case NO_CREDENTIAL, WRONG_CREDENTIAL ->
          evidence
              .part(SignInSeen.class)
              .filter(seen -> seen.protectedOperations().contains(write.subject()))
              .isPresent();
      default -> false;
    };
  }

  private static void look(
      WriteSeen write, List<WriteSeen> earlier, JudgementBuilder judging, Set<String> found) {
    WriteEffect effect = WriteEffect.of(write);
    Optional<String> seen = RefusedEffect.inWords(effect);
    if (write.views().isEmpty()) {
      judging.unverified(write.subject(), Writes.noReader(write));
    } else if (seen.isEmpty()) {
      judging.examined(write.subject());
    } else if (!effect.isConfirmed()) {
      judging.unverified(write.subject(), "it was not looked at a second time");
    } else if (isLate(effect, earlier)) {
      judging.unverified(write.subject(), "reads show only now what an earlier call has done");
    } else if (found.add(write.subject())) {
      judging.found(
          judging
              .finding(
                  write.subject(),
                  capital(CallQuestions.input(write.call()))
                      + " was refused with "
                      + write.status()
                      + ", and something has changed all the same")
              .comparing("everything as before", seen.get())
              .shownBy(Writes.shownBy(write)));
    }
  }

  /** Whether all that has changed is what an earlier write was answered with: reads lag behind. */
  private static boolean isLate(WriteEffect effect, List<WriteSeen> earlier) {
    List<ValueChange> changes =
        effect.changesOfThing().stream().filter(one -> !one.place().contains("*")).toList();
    return !changes.isEmpty()
        && effect.appeared().isEmpty()
        && !effect.hasTakenAway()
        && earlier.stream()
            .filter(WriteSeen::succeeded)
            .map(RefusalChangesNothing::answered)
            .anyMatch(
                answer ->
                    changes.stream().allMatch(one -> answer.at(one.place()).equals(one.after())));
  }

  private static JsonNode answered(WriteSeen write) {
    return write
        .call()
        .exchange()
        .received()
        .map(answer -> Envelope.opened(JsonStructure.read(answer.text())))
        .orElse(MissingNode.getInstance());
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
