package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.evidence.WriteSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Things that a write can have made: new after it, and with what it sent or answered. */
final class Arrivals {

  private final WriteSeen write;
  private final Sent sent;

  Arrivals(WriteSeen write, Sent sent) {
    this.write = write;
    this.sent = sent;
  }

  /** New things that the write can have made and that every look after it shows. */
  List<JsonNode> all() {
    List<JsonNode> found = new ArrayList<>();
    for (Viewed view : write.views()) {
      if (view.kind() != Kind.ITEM && !view.before().isEmpty()) {
        appearedIn(view).stream()
            .filter(item -> sent.carries(item) || isAnswered(item) || Steadiness.of(view))
            .filter(item -> found.stream().noneMatch(item::equals))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** By the last look that can be read: a thing that came late is the write's all the same. */
  private List<JsonNode> appearedIn(Viewed view) {
    Optional<List<JsonNode>> before = Items.of(view.before().get(0));
    Optional<List<JsonNode>> after =
        view.after().stream()
            .map(Items::of)
            .flatMap(Optional::stream)
            .reduce((one, later) -> later);
    if (before.isEmpty() || after.isEmpty()) {
      return List.of();
    }
    return ListEffect.between(before.get(), after.get()).added().stream()
        .filter(item -> isAnswered(item) || sent.canHaveMade(item) && !isEarlier(item))
        .toList();
  }

  /** What an earlier write has made may be shown by now only. */
  private boolean isEarlier(JsonNode item) {
    return write.earlier().stream().anyMatch(id -> Items.isNamed(item, id));
  }

  private boolean isAnswered(JsonNode item) {
    JsonNode target = write.target();
    return write.act() == WriteSeen.Act.CREATES
        && write.succeeded()
        && target != null
        && Items.isNamed(item, target);
  }
}
