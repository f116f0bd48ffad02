package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.wire.ReceivedResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares the values that a write carried with those that the thing shows. What a plugin says at
 * once that it has made of a value is its right; so are states, versions and times that it keeps
 * itself.
 */
final class KeptValues {

  private final WriteSeen write;
  private final Sent sent;
  private final JsonNode answer;

  KeptValues(WriteSeen write, Sent sent) {
    this.write = write;
    this.sent = sent;
    this.answer =
        Snapshot.of(write.call())
            .map(Snapshot::state)
            .map(Envelope::opened)
            .map(thing -> thing.isArray() && thing.size() == 1 ? thing.get(0) : thing)
            .orElse(MissingNode.getInstance());
  }

  /** The values that the thing shows otherwise than they were sent. */
  List<ValueChange> lost(JsonNode shown, Optional<JsonNode> before) {
    List<ValueChange> untold = new ArrayList<>();
    List<ValueChange> told = new ArrayList<>();
    boolean applied = false;
    for (Map.Entry<String, JsonNode> value : sent.valuesFor(shown).entrySet()) {
      Optional<JsonNode> now = Sent.shown(shown, value.getKey());
      JsonNode was =
          before.flatMap(one -> Sent.shown(one, value.getKey())).orElse(MissingNode.getInstance());
      if (now.isPresent() && !isPluginsOwn(value.getKey())) {
        if (Spelling.isSame(value.getValue(), now.get())) {
          applied |= !Spelling.isSame(value.getValue(), was);
        } else if (write.act() == Act.CREATES
            || Spelling.isSame(now.get(), was)
            || isEchoed(value)) {
          ValueChange change = ValueChange.of("/" + value.getKey(), value.getValue(), now.get());
          boolean open =
              isTold(value.getKey(), now.get())
                  && !Spelling.isNothingInWords(value.getValue(), now.get());
          (open ? told : untold).add(change);
        }
      }
    }
    // An update of which nothing arrives has updated nothing, whatever it says.
    return untold.isEmpty() && !applied && write.act() != Act.CREATES ? told : untold;
  }

  /** The texts of which the thing shows less than was sent, although it shows them. */
  List<TextChange> altered(JsonNode shown, Optional<JsonNode> before) {
    return new KeptTexts(write, before.orElse(MissingNode.getInstance()))
        .altered(sent, shown, answer);
  }

  /** The values of this run's that a write which did not name them has changed all the same. */
  List<ValueChange> taken(JsonNode before, JsonNode now) {
    List<ValueChange> taken = new ArrayList<>();
    if (write.act() == Act.CHANGES) {
      for (Map.Entry<String, JsonNode> value : write.own().entrySet()) {
        Optional<JsonNode> was = Sent.shown(before, value.getKey());
        boolean kept =
            was.isEmpty()
                || sent.value(value.getKey()).isPresent()
                || isPluginsOwn(value.getKey())
                || !Spelling.isSame(value.getValue(), was.get())
                || Sent.shown(now, value.getKey())
                    .filter(one -> Spelling.isSame(was.get(), one))
                    .isPresent();
        if (!kept) {
          JsonNode left = Sent.shown(now, value.getKey()).orElse(MissingNode.getInstance());
          taken.add(ValueChange.of("/" + value.getKey(), was.get(), left));
        }
      }
    }
    return taken;
  }

  /** The values of this run's in whose place the thing shows nothing. */
  List<ValueChange> emptied(JsonNode now) {
    List<ValueChange> emptied = new ArrayList<>();
    write
        .own()
        .forEach(
            (name, value) ->
                Sent.shown(now, name)
                    .filter(one -> Spelling.isEmpty(one) && !Spelling.isEmpty(value))
                    .filter(one -> !isPluginsOwn(name))
                    .ifPresent(one -> emptied.add(ValueChange.of("/" + name, value, one))));
    return emptied;
  }

  /** Whether the answer to the write shows the value as it was sent. */
  private boolean isEchoed(Map.Entry<String, JsonNode> value) {
    return Sent.shown(answer, value.getKey())
        .filter(one -> Spelling.isSame(value.getValue(), one))
        .isPresent();
  }

  /** Whether the answer to the write has said at once what the thing shows now. */
  private boolean isTold(String name, JsonNode now) {
    return Sent.shown(answer, name).filter(one -> Spelling.isSame(one, now)).isPresent()
        && write.call().exchange().received().filter(ReceivedResponse::isSuccess).isPresent();
  }

  /** Whether a name is of what plugins keep themselves, or never show. */
  static boolean isPluginsOwn(String name) {
    return FieldLexicon.PLUGINS_OWN.contains(WordSplitter.last(name))
        || WordSplitter.joined(name).matches("(created|updated|modified|changed)(at|on)?");
  }
}
