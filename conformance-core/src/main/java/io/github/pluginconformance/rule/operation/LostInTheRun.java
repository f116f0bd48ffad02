package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.StandingEffect;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.StandingSeen;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was there before the first write and is gone when all of the run is taken away again,
 * although no look around a write told it. It is blamed on a call where only calls of one operation
 * can have taken it.
 */
final class LostInTheRun {

  private final Evidence evidence;
  private final JudgementBuilder judging;
  private final List<Call> calls;
  private final Set<String> told;

  LostInTheRun(Evidence evidence, JudgementBuilder judging) {
    this.evidence = evidence;
    this.judging = judging;
    this.calls = evidence.part(CallsSeen.class).map(CallsSeen::calls).orElse(List.of());
    this.told =
        Writes.in(evidence).stream()
            .flatMap(write -> WriteEffect.of(write).lost().stream())
            .collect(Collectors.toSet());
  }

  void look() {
    evidence.part(StandingSeen.class).ifPresent(this::look);
  }

  private void look(StandingSeen seen) {
    for (Viewed list : seen.lists()) {
      StandingEffect effect = StandingEffect.of(list);
      Map<String, List<String>> lost = new LinkedHashMap<>();
      for (JsonNode item : effect.lost()) {
        String words = effect.inWords(item);
        if (!told.contains(words)) {
          lost.computeIfAbsent(blamed(effect, item, list), any -> new ArrayList<>()).add(words);
        }
      }
      lost.forEach((subject, things) -> tell(subject, things, list, seen.nothingLeft()));
      if (!effect.reduced().isEmpty()) {
        reduced(effect, list, seen.nothingLeft());
      }
    }
  }

  /** Nobody can tell whether a count that fell is one that the plugin gives back at all. */
  private void reduced(StandingEffect effect, Viewed list, boolean nothingLeft) {
    if (nothingLeft) {
      judging.found(
          Finding.of(
                  Level.WARNING,
                  list.subject(),
                  "Things that were there before the run have less than before, although all that"
                      + " the run made is taken away again")
              .at("values of others")
              .comparing("the values as before", DeleteThenGone.named(effect.reduced()))
              .shownBy(latest(list)));
    }
  }

  private static int latest(Viewed list) {
    return list.after().get(list.after().size() - 1).first().exchange().id();
  }

  /** The operation that took the thing; the read that misses it where several can have done so. */
  private String blamed(StandingEffect effect, JsonNode item, Viewed list) {
    List<WriteSeen> suspects = effect.suspects(item, calls, Writes.in(evidence));
    return only(suspects)
        .or(() -> only(suspects.stream().filter(WriteSeen::succeeded).toList()))
        .orElse(list.subject());
  }

  private static Optional<String> only(List<WriteSeen> suspects) {
    List<String> subjects = suspects.stream().map(WriteSeen::subject).distinct().toList();
    return subjects.size() == 1 ? Optional.of(subjects.get(0)) : Optional.empty();
  }

  private void tell(String subject, List<String> things, Viewed list, boolean nothingLeft) {
    String named = DeleteThenGone.named(things);
    if (!nothingLeft) {
      judging.unverified(
          subject,
          "what was there before the run is gone, and what is left of the run may have taken its"
              + " place: "
              + named);
      return;
    }
    boolean unknown = subject.equals(list.subject());
    judging.found(
        Finding.of(
                unknown ? Level.WARNING : judging.level(),
                subject,
                unknown
                    ? "Things that were there before the run are gone after it, and several calls,"
                        + " or somebody else, can have taken them"
                    : "Things that were there before this call are gone after it, and not there"
                        + " again when all that the run made is taken away")
            .at("others")
            .comparing("everything else as before", "gone: " + named)
            .shownBy(latest(list)));
  }
}
