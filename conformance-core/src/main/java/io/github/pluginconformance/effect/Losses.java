package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.evidence.WriteSeen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Things of others that were there before a write and are gone after it. */
final class Losses {

  private final WriteSeen write;
  private final Sights sights;
  private final Sent sent;

  Losses(WriteSeen write, Sights sights, Sent sent) {
    this.write = write;
    this.sights = sights;
    this.sent = sent;
  }

  /**
   * Things that were there before, are none of the write's business, and are gone in every look
   * after it, in words.
   */
  List<String> inWords() {
    Set<String> words = new LinkedHashSet<>();
    for (Viewed view : write.views()) {
      if (isAnothersBusiness(view) && (Steadiness.of(view) || isWiped(view))) {
        lostFrom(view).forEach(item -> words.add(Items.inWords(item) + " of " + view.subject()));
      }
    }
    return List.copyOf(words);
  }

  /** Whether something else seems to be gone, which a later look has yet to confirm. */
  boolean areSuspected() {
    return write.views().stream()
        .filter(this::isAnothersBusiness)
        .anyMatch(view -> view.steady() ? !lostFrom(view).isEmpty() : isWiped(view));
  }

  /** Whether nothing is left of several things: others take theirs away one by one. */
  private boolean isWiped(Viewed view) {
    List<JsonNode> before = Items.of(view.before().get(0)).orElse(List.of());
    return lostFrom(view).size() > 1
        && view.after().stream()
            .flatMap(look -> Items.of(look).stream())
            .allMatch(after -> ListEffect.between(before, after).gone().size() == before.size());
  }

  /** What clears a place may take all that stands there. */
  private boolean isAnothersBusiness(Viewed view) {
    boolean cleared = write.act() == WriteSeen.Act.CLEARS && view.kind() != Kind.OTHER;
    return view.kind() != Kind.ITEM && !cleared && !view.before().isEmpty();
  }

  private List<JsonNode> lostFrom(Viewed view) {
    List<JsonNode> lost = null;
    for (Look look : view.after()) {
      List<JsonNode> gone = lostFrom(view, look);
      if (lost == null) {
        lost = new ArrayList<>(gone);
      } else {
        lost.retainAll(gone);
      }
    }
    return lost == null ? List.of() : lost;
  }

  private List<JsonNode> lostFrom(Viewed view, Look look) {
    Optional<List<JsonNode>> before = Items.of(view.before().get(0));
    Optional<List<JsonNode>> after = Items.of(look);
    if (before.isEmpty() || after.isEmpty() || look.first().exchange().received().isEmpty()) {
      return List.of();
    }
    ListEffect effect = ListEffect.between(before.get(), after.get());
    if (effect.keepsAll()) {
      return List.of();
    }
    List<JsonNode> meant = sights.matches(view, before.get());
    List<JsonNode> gone = new ArrayList<>(effect.gone());
    meant.forEach(gone::remove);
    gone.removeIf(this::belongsToTarget);
    gone.removeAll(view.others());
    if (isPushedOut(before.get(), after.get(), gone) && !hasShrunk(view, before.get().size())
        || !view.before().get(0).whole()
            && !look.whole()
            && after.get().size() >= before.get().size() - 1) {
      gone.clear();
    }
    effect.changed().stream()
        .filter(pair -> !meant.contains(pair.before()) && !view.others().contains(pair.before()))
        .filter(this::isOverwritten)
        .forEach(pair -> gone.add(pair.before()));
    return gone;
  }

  /**
   * A list of the newest, or one page of a list, lets go at its ends of what others push out. It
   * stays as long as it is: what is longer than before and shows nothing of it was cleared.
   */
  private static boolean isPushedOut(
      List<JsonNode> before, List<JsonNode> after, List<JsonNode> gone) {
    boolean cleared = after.size() > before.size() && before.stream().noneMatch(after::contains);
    if (gone.isEmpty() || after.size() < before.size() || cleared) {
      return false;
    }
    int last = before.size() - gone.size();
    return gone.containsAll(before.subList(last, before.size()))
        || gone.containsAll(before.subList(0, gone.size()));
  }

  /**
   * A list that was shorter for a while holds more than it showed then, so nothing is pushed out.
   */
  private static boolean hasShrunk(Viewed view, int before) {
    return view.after().stream()
        .flatMap(look -> Items.of(look).stream())
        .anyMatch(items -> items.size() < before);
  }

  /** What names the thing that was removed may go with it, as answers do with a question. */
  private boolean belongsToTarget(JsonNode item) {
    JsonNode target = write.target();
    return target != null && Items.mentions(item, target);
  }

  /** Whether another thing has taken on a value that only this write carried. */
  private boolean isOverwritten(ItemMatcher.Pair pair) {
    for (Map.Entry<String, JsonNode> field : pair.after().properties()) {
      JsonNode was = pair.before().path(field.getKey());
      boolean ours =
          sent.value(field.getKey())
              .filter(Sent::isDistinct)
              .filter(value -> value.equals(field.getValue()))
              .isPresent();
      if (ours && !was.equals(field.getValue()) && !Spelling.isEmpty(was)) {
        return true;
      }
    }
    return false;
  }
}
