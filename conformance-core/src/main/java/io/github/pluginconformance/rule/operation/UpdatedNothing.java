package io.github.pluginconformance.rule.operation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Envelope;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.effect.ValueChange;
import io.github.pluginconformance.effect.WriteEffect;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds updates that say that they have changed what was deleted before and is not there. */
final class UpdatedNothing {

  private UpdatedNothing() {}

  static void judge(Evidence evidence, JudgementBuilder judging) {
    Writes.firstUntold(evidence, judging, UpdatedNothing::isOfNothing)
        .forEach(write -> report(write, judging));
    Writes.firstUntold(evidence, judging, write -> isDeed(write) && !onlyTold(write).isEmpty())
        .forEach(write -> onlyTold(write, onlyTold(write), judging));
  }

  private static boolean isDeed(WriteSeen write) {
    return (write.act() == Act.ACTS || write.act() == Act.CHANGES)
        && Writes.isValid(write)
        && write.status() == 200
        && WriteEffect.of(write).isConfirmed();
  }

  private static List<ValueChange> onlyTold(WriteSeen write) {
    return WriteEffect.of(write).answeredValues().onlyTold();
  }

  private static void onlyTold(WriteSeen write, List<ValueChange> told, JudgementBuilder judging) {
    judging.found(
        judging
            .finding(
                write.subject(),
                "The answer shows another value of "
                    + Writes.names(told)
                    + " than before, "
                    + Writes.readers(write)
                    + " the same as before")
            .at(told.get(0).place())
            .comparing(Writes.wanted(told), Writes.shown(told))
            .shownBy(Writes.shownBy(write)));
  }

  /** What makes anew what is not there shows it afterwards. */
  private static boolean isOfNothing(WriteSeen write) {
    return (write.act() == Act.CHANGES || write.act() == Act.REPLACES)
        && write.call().intent() == Intent.STATE_PROBE
        && write.target() != null
        && write.succeeded()
        && write.status() != 202
        && WriteEffect.of(write).isNowhere()
        && claims(write);
  }

  /** An answer may say openly that nothing was found to change, whatever its status is. */
  private static boolean claims(WriteSeen write) {
    boolean empty =
        write.call().exchange().received().map(ReceivedResponse::text).orElse("").isBlank();
    return empty || Snapshot.of(write.call()).filter(one -> says(one.state(), write)).isPresent();
  }

  private static boolean says(JsonNode answer, WriteSeen write) {
    JsonNode thing = Envelope.opened(answer);
    boolean refuses =
        thing.properties().stream()
            .anyMatch(field -> WordSplitter.words(field.getKey()).contains("error"));
    return !refuses
        && thing.properties().stream().anyMatch(field -> isGood(field) || isSent(field, write));
  }

  private static boolean isGood(Map.Entry<String, JsonNode> field) {
    boolean state = FieldLexicon.OUTCOMES.contains(WordSplitter.joined(field.getKey()));
    return state
        && FieldLexicon.DONE.contains(field.getValue().asText("").toLowerCase(Locale.ROOT));
  }

  /** Whether the answer shows a value that the update carried, besides what names the thing. */
  private static boolean isSent(Map.Entry<String, JsonNode> field, WriteSeen write) {
    JsonNode sent = write.sent().get(field.getKey());
    JsonNode target = write.target();
    return sent != null
        && target != null
        && !sent.asText().equals(target.asText())
        && sent.equals(field.getValue());
  }

  private static void report(WriteSeen write, JudgementBuilder judging) {
    String readers = Writes.readers(write);
    judging.found(
        judging
            .finding(
                write.subject(),
                "An update of what was deleted before was answered "
                    + write.status()
                    + ", and "
                    + readers
                    + " does not show it")
            .at(readers)
            .comparing("404, or an answer that says that nothing was changed", "" + write.status())
            .shownBy(write.call().exchange().id()));
  }
}
