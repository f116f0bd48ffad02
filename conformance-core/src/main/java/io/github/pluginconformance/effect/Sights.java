package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.evidence.WriteSeen;
import io.github.pluginconformance.evidence.WriteSeen.Act;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the thing that a write is about in the looks around it. */
final class Sights {

  private final WriteSeen write;
  private final Sent known;

  /** By the view itself, not by what it holds: to compare that would take longer. */
  private final Map<Viewed, Sight> before = new IdentityHashMap<>();

  Sights(WriteSeen write) {
    this.write = write;
    this.known = new Sent(write.own().isEmpty() ? write.sent() : write.own());
  }

  /** How a view showed the thing before the write. */
  Sight before(Viewed view) {
    return before.computeIfAbsent(
        view,
        one ->
            one.before().isEmpty()
                ? Sight.without(one, Sight.State.UNKNOWN)
                : sight(one, one.before().get(0)));
  }

  /** How a view showed the thing in a look after the write. */
  Sight after(Viewed view, Look look) {
    return sight(view, look);
  }

  private Sight sight(Viewed view, Look look) {
    return view.kind() == Kind.ITEM ? itself(view, look) : listed(view, look);
  }

  /** Whether a look does not show what the write names. */
  boolean isAbsent(Viewed view, Look look) {
    if (view.kind() == Kind.ITEM) {
      return itself(view, look).isGone();
    }
    return look.whole()
        && Items.of(look).filter(items -> matches(view, items).isEmpty()).isPresent();
  }

  private Sight itself(Viewed view, Look look) {
    int status = look.first().exchange().status();
    if (status == 404 || status == 410) {
      return Sight.without(view, Sight.State.GONE);
    }
    Optional<JsonNode> state = Snapshot.of(look.first()).map(Snapshot::state);
    if (state.isEmpty()) {
      return Sight.without(view, Sight.State.UNKNOWN);
    }
    JsonNode thing = Envelope.opened(state.get());
    if (thing.isArray()) {
      return among(view, look, Items.of(thing));
    }
    return thing.isObject() && !thing.isEmpty()
        ? Sight.shown(view, thing)
        : Sight.without(view, thing.isTextual() ? Sight.State.UNKNOWN : Sight.State.GONE);
  }

  private Sight listed(Viewed view, Look look) {
    return Items.of(look)
        .map(items -> among(view, look, items))
        .orElseGet(() -> Sight.without(view, Sight.State.UNKNOWN));
  }

  private Sight among(Viewed view, Look look, List<JsonNode> items) {
    Optional<JsonNode> inPlace = inPlace(view, items);
    if (inPlace.isPresent()) {
      return Sight.shown(view, inPlace.get());
    }
    List<JsonNode> found = matches(view, items);
    if (!found.isEmpty() && found.size() >= earlier(view)) {
      return Sight.shown(view, found.get(found.size() - 1));
    }
    boolean tells = look.whole() && !mayBeAmong(view, items);
    return Sight.without(view, tells ? Sight.State.GONE : Sight.State.UNKNOWN);
  }

  /**
   * Whether the list does not tell whether the thing is there: a create has made something in it
   * that cannot be told from others, or it never showed the thing.
   */
  private boolean mayBeAmong(Viewed view, List<JsonNode> items) {
    if (write.act() != WriteSeen.Act.CREATES) {
      // A list that never showed the thing does not tell that it is gone.
      return earlier(view) == 0;
    }
    if (items.isEmpty()) {
      return false;
    }
    return view.before().isEmpty()
        || Items.of(view.before().get(0))
            .map(before -> !ListEffect.between(before, items).added().isEmpty())
            .orElse(true);
  }

  /** How many things alike there were before: of several with one name each goes on its own. */
  private int earlier(Viewed view) {
    return view.before().isEmpty()
        ? 0
        : Items.of(view.before().get(0)).map(items -> matches(view, items).size()).orElse(0);
  }

  /** The things of a list that are meant by the write. */
  List<JsonNode> matches(Viewed view, List<JsonNode> items) {
    JsonNode target = write.target();
    if (target != null) {
      List<JsonNode> named = new ArrayList<>();
      for (JsonNode item : items) {
        if (Items.isNamed(item, target)) {
          named.add(item);
        }
      }
      return named;
    }
    return write.index() == null
        ? items.stream().filter(known::carries).toList()
        : placed(view)
            .map(thing -> items.stream().filter(thing::equals).toList())
            .orElse(List.of());
  }

  /**
   * What stands in the place that an update names, where all other places of the list are as they
   * were: a list that is sorted may show it somewhere else.
   */
  private Optional<JsonNode> inPlace(Viewed view, List<JsonNode> items) {
    boolean updates = write.act() == Act.CHANGES || write.act() == Act.REPLACES;
    Integer index = write.index();
    if (!updates || index == null || index < 0 || index >= items.size()) {
      return Optional.empty();
    }
    return before(view, items.size())
        .filter(before -> sameBut(index, before, items))
        .map(before -> items.get(index));
  }

  private static Optional<List<JsonNode>> before(Viewed view, int size) {
    return view.before().isEmpty()
        ? Optional.empty()
        : Items.of(view.before().get(0)).filter(before -> before.size() == size);
  }

  private static boolean sameBut(int index, List<JsonNode> before, List<JsonNode> items) {
    for (int i = 0; i < items.size(); i++) {
      if (i != index && !before.get(i).equals(items.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The thing that stood in the place that the write names. */
  private Optional<JsonNode> placed(Viewed view) {
    Integer index = write.index();
    return view.before().isEmpty() || index == null
        ? Optional.empty()
        : Items.of(view.before().get(0))
            .filter(items -> index >= 0 && index < items.size())
            .map(items -> items.get(index));
  }
}
