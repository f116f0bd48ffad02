package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Sight;
import io.github.pluginconformance.effect.TextChange;
import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import java.util.List;
import java.util.Optional;

/** Judges what the looks around a create tell of the thing that it was to make. */
final class CreatedThing {

  private CreatedThing() {}

  static void look(WriteSeen write, JudgementBuilder judging) {
    WriteEffect effect = WriteEffect.of(write);
    Optional<Sight> earlier = effect.before().stream().filter(Sight::isShown).findFirst();
    List<ValueChange> lost = effect.notKept();
    if (write.target() != null && earlier.isPresent()) {
      found(
          write,
          earlier.get().view().subject()
              + " showed the id of the answer before: nothing was created",
          "an id that nothing had before",
          idOf(write),
          judging);
    } else if (effect.thingNow().isEmpty()) {
      absent(write, effect, judging);
    } else if (lost.isEmpty()) {
      altered(write, effect, judging);
    } else if (!effect.isConfirmed()) {
      judging.unverified(write.subject(), "it was not looked at a second time");
    } else {
      found(
          write,
          Writes.readers(write) + " shows other values than were sent for " + Writes.names(lost),
          Writes.wanted(lost),
          Writes.shown(lost),
          judging);
    }
  }

  private static void altered(WriteSeen write, WriteEffect effect, JudgementBuilder judging) {
    List<TextChange> altered = KeptAsSent.altered(effect);
    judging.examined(write.subject());
    if (!altered.isEmpty()) {
      judging.found(KeptAsSent.finding(write, altered));
    } else if (!KeptAsSent.contradicted(effect).isEmpty()) {
      judging.found(KeptAsSent.contradiction(write, effect.listedOtherwise()));
    }
  }

  private static void absent(WriteSeen write, WriteEffect effect, JudgementBuilder judging) {
    if (!effect.isConfirmed()) {
      judging.unverified(write.subject(), "it was not looked at a second time");
    } else if (isOffItsSchema(write)) {
      judging.unverified(
          write.subject(),
          Writes.readers(write)
              + " answers otherwise than declared, see operation/body-matches-schema");
    } else {
      found(
          write,
          Writes.readers(write)
              + " does not show what a "
              + write.status()
              + " answer said was created",
          "an answer that shows " + (write.target() == null ? "what was sent" : idOf(write)),
          "none of it in the answer",
          judging);
    }
  }

  private static boolean isOffItsSchema(WriteSeen write) {
    return write.views().stream()
        .map(Viewed::after)
        .flatMap(List::stream)
        .map(Look::first)
        .anyMatch(CreateThenRead::isOffItsSchema);
  }

  private static void found(
      WriteSeen write, String message, String wanted, String seen, JudgementBuilder judging) {
    judging.found(
        Finding.of(CreateThenRead.level(write.status(), judging), write.subject(), message)
            .at(Writes.readers(write))
            .comparing(wanted, seen)
            .shownBy(Writes.shownBy(write)));
  }

  private static String idOf(WriteSeen write) {
    JsonNode target = write.target();
    return target == null ? "" : target.asText();
  }
}
