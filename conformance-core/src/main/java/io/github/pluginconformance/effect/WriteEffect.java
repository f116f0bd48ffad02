package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.evidence.WriteSeen;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a write did, by the looks before and after it: to the thing that it is about, and to all
 * others. Not to be shared by threads: what the looks show is worked out once.
 */
public final class WriteEffect {

  private static final Set<Integer> REFUSED = Set.of(400, 401, 403, 415, 422);

  private final WriteSeen write;
  private final Sights sights;
  private final Sent sent;
  private final Losses losses;
  private final Arrivals arrivals;
  private @Nullable List<Sight> now;

  private WriteEffect(WriteSeen write) {
    this.write = write;
    this.sights = new Sights(write);
    this.sent = new Sent(write.sent());
    this.losses = new Losses(write, sights, sent);
    this.arrivals = new Arrivals(write, sent);
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
    List<Sight> seen = now;
    if (seen == null) {
      seen =
          tellingViews().stream()
              .filter(view -> !view.after().isEmpty())
              .map(view -> sights.after(view, last(view.after())))
              .filter(WriteEffect::tells)
              .toList();
      now = seen;
    }
    return seen;
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

  /** The values that were sent and that the thing shows otherwise, told by nobody. */
  public List<ValueChange> notKept() {
    Optional<JsonNode> thing = thingNow();
    return thing
        .map(shown -> new KeptValues(write, sent).lost(shown, thingBefore()))
        .orElse(List.of());
  }

  /**
   * The values that a list shows otherwise than they were sent, although the thing's own address
   * shows them as sent: two reads that contradict each other.
   */
  public List<ValueChange> listedOtherwise() {
    return write.target() == null ? List.of() : ListedValues.of(now(), sent);
  }

  /** The values that this run gave to the thing, and that are empty now. */
  public List<ValueChange> emptied() {
    return thingNow().map(now -> new KeptValues(write, sent).emptied(now)).orElse(List.of());
  }

  /**
   * Texts of which the thing shows less, or other characters, than were sent; also where the answer
   * says so.
   */
  public List<TextChange> altered() {
    return thingNow()
        .map(shown -> new KeptValues(write, sent).altered(shown, thingBefore()))
        .orElse(List.of());
  }

  private boolean isAltered() {
    return altered().stream().anyMatch(change -> !change.told());
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
    return losses.inWords();
  }

  /** New things that the write can have made and that every look after it shows. */
  public List<JsonNode> appeared() {
    return arrivals.all();
  }

  /** Whether something else seems to be gone, which a later look has yet to confirm. */
  public boolean seemsToLose() {
    return losses.areSuspected();
  }

  /** Whether all is as the answer says, so that nothing has to be looked at again. */
  public boolean isSettled() {
    return !losses.areSuspected() && isAsAnswered();
  }

  private boolean isAsAnswered() {
    if (write.refused()) {
      return appeared().isEmpty() && changesOfThing().isEmpty() && !hasTakenAway();
    }
    if (PutText.isLost(write)) {
      return false;
    }
    if (!write.succeeded() || now().isEmpty()) {
      return true;
    }
    return switch (write.act()) {
      case CREATES ->
          thingNow().isPresent()
              && notKept().isEmpty()
              && !isAltered()
              && listedOtherwise().isEmpty();
      case CHANGES, REPLACES ->
          thingNow().isPresent()
              && notKept().isEmpty()
              && takenAlong().isEmpty()
              && !isAltered()
              && listedOtherwise().isEmpty()
              && answeredValues().areKept()
              && answeredValues().onlyTold().isEmpty()
              && (thingBefore().isPresent() || emptied().isEmpty());
      case REMOVES -> isGone();
      case ACTS -> answeredValues().onlyTold().isEmpty();
      case CLEARS -> true;
    };
  }

  /** What the answer shows, compared with the reads before and after it. */
  public AnsweredValues answeredValues() {
    return new AnsweredValues(write, this);
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

  /**
   * Whether the thing that the write names was there before it and is nowhere after it, although
   * its input or its caller was refused. What is answered 404, 409 or 410 may have gone by itself.
   */
  public boolean hasTakenAway() {
    return REFUSED.contains(write.status()) && thingBefore().isPresent() && isNowhere();
  }

  /** Things that are told by the values that were sent may be two that have these in common. */
  private boolean isOneThing(Sight earlier, Sight later) {
    return write.target() != null
        || write.index() != null
        || later.isOwnAddress()
        || Items.isTheSameThing(earlier.item(), later.item());
  }

  /**
   * Whether the thing is nowhere, neither at its own address nor in a list that is read to its end.
   */
  public boolean isNowhere() {
    List<Viewed> telling = tellingViews().stream().filter(view -> !view.after().isEmpty()).toList();
    return !telling.isEmpty()
        && telling.stream().allMatch(view -> sights.isAbsent(view, last(view.after())));
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
