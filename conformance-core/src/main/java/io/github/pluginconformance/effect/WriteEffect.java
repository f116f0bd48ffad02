package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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

/**
 * What a write did, by the looks before and after it: to the thing that it is about, and to all
 * others.
 */
public final class WriteEffect {

  private final WriteSeen write;
  private final Sights sights;
  private final Sent sent;

  private WriteEffect(WriteSeen write) {
    this.write = write;
    this.sights = new Sights(write);
    this.sent = new Sent(write.sent());
  }

  /** The effect of a write. */
  public static WriteEffect of(WriteSeen write) {
    return new WriteEffect(write);
  }

  /**
   * How the views that can show the thing showed it before; those that do not tell are left out.
   */
  public List<Sight> before() {
    return tellingViews().stream().map(sights::before).filter(WriteEffect::tells).toList();
  }

  /** How the latest look of each view shows the thing; those that do not tell are left out. */
  public List<Sight> now() {
    return tellingViews().stream()
        .filter(view -> !view.after().isEmpty())
        .map(view -> sights.after(view, last(view.after())))
        .filter(WriteEffect::tells)
        .toList();
  }

  /** The thing before the write, at its own address if that was read, else in a list. */
  public Optional<JsonNode> thingBefore() {
    return shown(before());
  }

  /** The thing as the latest looks show it. */
  public Optional<JsonNode> thingNow() {
    return shown(now());
  }

  private static Optional<JsonNode> shown(List<Sight> seen) {
    return seen.stream()
        .filter(Sight::isShown)
        .min((one, other) -> Boolean.compare(other.isOwnAddress(), one.isOwnAddress()))
        .map(Sight::item);
  }

  /** Whether a second look, some time later, has shown the same as the one before it. */
  public boolean isConfirmed() {
    return write.views().stream().allMatch(view -> view.after().size() >= 2);
  }

  /** Whether what the thing shows is the same as before, but for clocks and counts of reads. */
  public boolean isUnchanged(JsonNode thing) {
    JsonNode before = thingBefore().orElse(MissingNode.getInstance());
    return before.isMissingNode() || Changes.between(before, thing).isEmpty();
  }

  /** The values that were sent and that the thing shows otherwise, told by nobody. */
  public List<ValueChange> notKept() {
    Optional<JsonNode> thing = thingNow();
    return thing
        .map(shown -> new KeptValues(write, sent).lost(shown, thingBefore()))
        .orElse(List.of());
  }

  /** The values that this run gave to the thing before and that the write took without naming. */
  public List<ValueChange> takenAlong() {
    Optional<JsonNode> before = thingBefore();
    Optional<JsonNode> now = thingNow();
    return before.isPresent() && now.isPresent()
        ? new KeptValues(write, sent).taken(before.get(), now.get())
        : List.of();
  }

  /**
   * Things that were there before, are none of the write's business, and are gone in every look
   * after it, in words.
   */
  public List<String> lost() {
    Set<String> words = new LinkedHashSet<>();
    for (Viewed view : write.views()) {
      if (isAnothersBusiness(view) && isSteady(view)) {
        lostFrom(view).forEach(item -> words.add(Items.inWords(item) + " of " + view.subject()));
      }
    }
    return List.copyOf(words);
  }

  /** Whether something else seems to be gone, which a later look has yet to confirm. */
  private boolean seemsToLose() {
    return write.views().stream()
        .anyMatch(view -> isAnothersBusiness(view) && !lostFrom(view).isEmpty());
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
    List<JsonNode> meant = sights.matches(view, before.get());
    List<JsonNode> gone = new ArrayList<>(effect.gone());
    meant.stream().limit(Math.max(1, meant.size())).forEach(gone::remove);
    gone.removeIf(this::belongsToTarget);
    if (isPushedOut(before.get(), after.get(), gone)
        || !view.before().get(0).whole()
            && !look.whole()
            && after.get().size() >= before.get().size() - 1) {
      gone.clear();
    }
    effect.changed().stream()
        .filter(pair -> !meant.contains(pair.before()) && isOverwritten(pair))
        .forEach(pair -> gone.add(pair.before()));
    return gone;
  }

  /** A list of the newest, or one page of a list, lets go at its ends of what others push out. */
  private static boolean isPushedOut(
      List<JsonNode> before, List<JsonNode> after, List<JsonNode> gone) {
    if (gone.isEmpty() || after.size() < before.size()) {
      return false;
    }
    int last = before.size() - gone.size();
    return gone.containsAll(before.subList(last, before.size()))
        || gone.containsAll(before.subList(0, gone.size()));
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

  /** New things that the write can have made and that every look after it shows. */
  public List<JsonNode> appeared() {
    List<JsonNode> found = new ArrayList<>();
    for (Viewed view : write.views()) {
      if (view.kind() != Kind.ITEM && !view.before().isEmpty()) {
        appearedIn(view).stream()
            .filter(item -> sent.carries(item) || isAnswered(item) || isSteady(view))
            .filter(item -> found.stream().noneMatch(item::equals))
            .forEach(found::add);
      }
    }
    return found;
  }

  private List<JsonNode> appearedIn(Viewed view) {
    Optional<List<JsonNode>> before = Items.of(view.before().get(0));
    List<JsonNode> shared = null;
    for (Look look : view.after()) {
      Optional<List<JsonNode>> after = Items.of(look);
      if (before.isPresent() && after.isPresent()) {
        List<JsonNode> added =
            ListEffect.between(before.get(), after.get()).added().stream()
                .filter(item -> isAnswered(item) || sent.canHaveMade(item) && !isEarlier(item))
                .toList();
        // A thing that came late is the write's all the same.
        shared = added;
      }
    }
    return shared == null ? List.of() : shared;
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

  /** Whether things did not come and go by themselves, as far as the looks after the write tell. */
  public boolean isSteady(Viewed view) {
    List<Look> after = view.after();
    if (!view.steady()) {
      return false;
    }
    if (after.size() < 2) {
      return true;
    }
    Optional<List<JsonNode>> one = Items.of(after.get(after.size() - 2));
    Optional<List<JsonNode>> other = Items.of(last(after));
    return one.isPresent()
        && other.isPresent()
        && ListEffect.between(one.get(), other.get()).keepsThings();
  }

  /** Whether all is as the answer says, so that nothing has to be looked at again. */
  public boolean isSettled() {
    return !seemsToLose() && isAsAnswered();
  }

  private boolean isAsAnswered() {
    if (write.refused()) {
      return appeared().isEmpty() && changesOfThing().isEmpty();
    }
    if (!write.succeeded() || now().isEmpty()) {
      return true;
    }
    return switch (write.act()) {
      case CREATES -> thingNow().isPresent() && notKept().isEmpty();
      case CHANGES, REPLACES ->
          thingNow().isPresent() && notKept().isEmpty() && takenAlong().isEmpty();
      case REMOVES -> isGone();
      case CLEARS, ACTS -> true;
    };
  }

  /** Whether the thing is gone, or shows another state than before. */
  public boolean isGone() {
    return now().stream()
        .allMatch(sight -> sight.isGone() || sight.isShown() && !isUnchanged(sight));
  }

  private boolean isUnchanged(Sight sight) {
    Sight earlier = sights.before(sight.view());
    return earlier.isShown() && Changes.between(earlier.item(), sight.item()).isEmpty();
  }

  /** The views that show the thing as it was before the write, although it was to go. */
  public List<Sight> stillThere() {
    return now().stream().filter(sight -> sight.isShown() && isUnchanged(sight)).toList();
  }

  /** What of the thing is other than before, but for clocks and counts of reads. */
  public List<ValueChange> changesOfThing() {
    for (Sight sight : now()) {
      Sight earlier = sights.before(sight.view());
      if (earlier.isShown() && sight.isShown() && isOneThing(earlier, sight)) {
        return Changes.between(earlier.item(), sight.item());
      }
    }
    return List.of();
  }

  /** Things that are told by the values that were sent may be two that have these in common. */
  private boolean isOneThing(Sight earlier, Sight later) {
    return write.target() != null
        || write.index() != null
        || later.isOwnAddress()
        || Items.isTheSameThing(earlier.item(), later.item());
  }

  private List<Viewed> tellingViews() {
    return write.views().stream().filter(view -> view.kind() != Kind.OTHER).toList();
  }

  private static boolean tells(Sight sight) {
    return sight.state() != Sight.State.UNKNOWN;
  }

  private static Look last(List<Look> looks) {
    return looks.get(looks.size() - 1);
  }
}
