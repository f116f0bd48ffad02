package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Compares what the answer to an update shows with what reads show before and after it. */
public final class AnsweredValues {

  private final WriteSeen write;
  private final Optional<JsonNode> before;
  private final Optional<JsonNode> now;

  AnsweredValues(WriteSeen write, WriteEffect effect) {
    this.write = write;
    this.before = effect.thingBefore();
    this.now = effect.thingNow();
  }

  /** Whether there is nothing that the call should have emptied or left out. */
  boolean areKept() {
    return notCleared().isEmpty() && notEmptied().isEmpty() && leftOut().isEmpty();
  }

  /**
   * The values that the answer shows as they were before, although a read shows them as they were
   * sent.
   */
  public List<ValueChange> old() {
    JsonNode answer =
        Snapshot.of(write.call())
            .map(Snapshot::state)
            .map(Envelope::opened)
            .orElse(MissingNode.getInstance());
    List<ValueChange> old = new ArrayList<>();
    if (before.isPresent() && now.isPresent() && answer.isObject()) {
      for (Map.Entry<String, JsonNode> sent : write.sent().entrySet()) {
        boolean same =
            isShown(now.get(), sent)
                && !isShown(answer, sent)
                && isAs(answer, before.get(), sent.getKey());
        if (same && !KeptValues.isPluginsOwn(sent.getKey()) && !Spelling.isEmpty(sent.getValue())) {
          JsonNode told = Sent.shown(answer, sent.getKey()).orElse(MissingNode.getInstance());
          old.add(ValueChange.of("/" + sent.getKey(), sent.getValue(), told));
        }
      }
    }
    return old;
  }

  /**
   * The values that the answer to a deed shows as changed, although a read shows them as they were
   * before: it was told, and not done.
   */
  public List<ValueChange> onlyTold() {
    JsonNode answer =
        Snapshot.of(write.call())
            .map(Snapshot::state)
            .map(Envelope::opened)
            .orElse(MissingNode.getInstance());
    List<ValueChange> told = new ArrayList<>();
    if (before.isPresent()
        && now.isPresent()
        && write.target() != null
        && answer.isObject()
        && Items.isNamed(answer, write.target())) {
      for (Map.Entry<String, JsonNode> said : answer.properties()) {
        JsonNode was = before.get().path(said.getKey());
        JsonNode is = now.get().path(said.getKey());
        boolean comparable =
            said.getValue().isValueNode()
                && was.isValueNode()
                && !said.getValue().isNull()
                && Clocks.time(said.getValue()).isEmpty();
        if (comparable && was.equals(is) && !Spelling.isSame(said.getValue(), is)) {
          told.add(ValueChange.of("/" + said.getKey(), said.getValue(), is));
        }
      }
    }
    return told;
  }

  private static boolean isShown(JsonNode thing, Map.Entry<String, JsonNode> sent) {
    return Sent.shown(thing, sent.getKey())
        .filter(one -> Spelling.isSame(sent.getValue(), one))
        .isPresent();
  }

  private static boolean isAs(JsonNode answer, JsonNode before, String name) {
    Optional<JsonNode> told = Sent.shown(answer, name);
    return told.isPresent() && told.equals(Sent.shown(before, name));
  }

  /** The values for which null was sent, and that are all the same there, as they were before. */
  public List<ValueChange> notCleared() {
    return kept(JsonNode::isNull);
  }

  /** The same of what an empty list or an empty text was sent for. */
  public List<ValueChange> notEmptied() {
    return kept(sent -> !sent.isNull() && !sent.isObject() && Spelling.isEmpty(sent));
  }

  /**
   * The values of this run's that a replacement has left out, and that are there all the same. None
   * that could be a default.
   */
  public List<ValueChange> leftOut() {
    List<ValueChange> kept = new ArrayList<>();
    if (write.act() == Act.REPLACES && before.isPresent() && now.isPresent()) {
      Sent sent = new Sent(write.sent());
      for (Map.Entry<String, JsonNode> own : write.own().entrySet()) {
        Optional<JsonNode> shown = Sent.shown(now.get(), own.getKey());
        boolean telling =
            Sent.isDistinct(own.getValue())
                || own.getValue().isContainerNode() && !own.getValue().isEmpty();
        if (telling
            && sent.value(own.getKey()).isEmpty()
            && !KeptValues.isPluginsOwn(own.getKey())
            && shown.filter(own.getValue()::equals).isPresent()
            && shown.equals(Sent.shown(before.get(), own.getKey()))) {
          kept.add(ValueChange.of("/" + own.getKey(), NullNode.getInstance(), shown.get()));
        }
      }
    }
    return kept;
  }

  private List<ValueChange> kept(Predicate<JsonNode> emptied) {
    List<ValueChange> kept = new ArrayList<>();
    if (before.isPresent() && now.isPresent()) {
      for (Map.Entry<String, JsonNode> sent : write.sent().entrySet()) {
        Optional<JsonNode> shown = Sent.shown(now.get(), sent.getKey());
        if (emptied.test(sent.getValue())
            && !KeptValues.isPluginsOwn(sent.getKey())
            && shown.filter(one -> !Spelling.isEmpty(one)).isPresent()
            && shown.equals(Sent.shown(before.get(), sent.getKey()))) {
          kept.add(ValueChange.of("/" + sent.getKey(), sent.getValue(), shown.get()));
        }
      }
    }
    return kept;
  }
}
