package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.CallLog;
import io.github.pluginconformance.probe.operation.own.NextPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks at views page by page, and remembers what they showed first and last. */
final class Looks {

  private static final int MOST_PAGES = 10;

  /** So often in a row a list of other things may go without a look of its own before a write. */
  private static final int MOST_SPARED = 7;

  private final Map<View.Key, Look> first = new LinkedHashMap<>();

  /** The views that were looked at before anything was written. */
  private final Set<View.Key> standing = new HashSet<>();

  private final Map<View.Key, PreparedCall> reads = new LinkedHashMap<>();
  private final Map<View.Key, Look> latest = new LinkedHashMap<>();
  private final Set<View.Key> moving = new HashSet<>();
  private final Map<View.Key, Set<JsonNode>> shown = new HashMap<>();

  /** How many writes went out before the latest look at a view. */
  private final Map<View.Key, Integer> writesBefore = new LinkedHashMap<>();

  private final Map<View.Key, Integer> spared = new HashMap<>();
  private final HarmlessReads harmless;
  private final Predicate<JsonNode> isAnotherRuns;
  private final Consumer<View> whenOthers;
  private boolean anotherRun;
  private int writes;

  /**
   * @param isAnotherRuns whether a thing carries what another run of this tool was given
   * @param whenOthers told of each view whose things come and go by themselves
   */
  Looks(CallLog log, Predicate<JsonNode> isAnotherRuns, Consumer<View> whenOthers) {
    this.harmless = new HarmlessReads(log.calls());
    this.isAnotherRuns = isAnotherRuns;
    this.whenOthers = whenOthers;
  }

  /** Notes that something was written: what was seen before may not be so any more. */
  void written() {
    writes++;
  }

  /** Whether nothing was written yet. */
  boolean areAllBefore() {
    return writes == 0;
  }

  /**
   * The views as they are before the next write. What has to be looked at again begins with single
   * things: what a read of one does to a list is not the write's doing.
   */
  List<Look> allBefore(List<View> views, Looking looking, boolean cleaningUp) {
    Map<View.Key, Look> known = new HashMap<>();
    List<View> unknown = new ArrayList<>();
    for (View view : views) {
      known(view).ifPresentOrElse(seen -> known.put(view.key(), seen), () -> unknown.add(view));
    }
    for (boolean lists : new boolean[] {false, true}) {
      List<View> some = unknown.stream().filter(view -> view.isList() == lists).toList();
      List<Look> looks = lookAll(some, looking, cleaningUp, "before a write");
      for (int i = 0; i < looks.size(); i++) {
        known.put(some.get(i).key(), looks.get(i));
      }
    }
    return views.stream().map(view -> Objects.requireNonNull(known.get(view.key()))).toList();
  }

  /**
   * The view as it was seen last, if nothing but lists was read since. A read of one thing may do
   * more than it should; only where it was seen to leave a list of other things as it is, and
   * nobody else is at work, that list is not looked at once more.
   */
  private Optional<Look> known(View view) {
    Look seen = latest.get(view.key());
    if (seen == null || harmless.isUndisturbed(seen)) {
      return Optional.ofNullable(seen);
    }
    if (canBeSpared(view, seen)) {
      spared.merge(view.key(), 1, Integer::sum);
      return Optional.of(seen);
    }
    return Optional.empty();
  }

  /** Every eighth time the list is looked at all the same: others may have begun to work. */
  private boolean canBeSpared(View view, Look seen) {
    return view.kind() == Viewed.Kind.OTHER
        && !anotherRun
        && !isAnyMoving()
        && spared.getOrDefault(view.key(), 0) < MOST_SPARED
        && harmless.isUnchanged(view.key(), seen);
  }

  /** Looks now. */
  Look look(View view, Looking looking, boolean cleaningUp, String why) {
    return look(view, looking.look(view.read(), cleaningUp, why), looking, cleaningUp, why);
  }

  /** Looks at all of them now; what each shows by itself does not depend on the others. */
  List<Look> lookAll(List<View> views, Looking looking, boolean cleaningUp, String why) {
    List<Call> answers = looking.lookAll(views.stream().map(View::read).toList(), cleaningUp, why);
    List<Look> looks = new ArrayList<>();
    for (int i = 0; i < views.size(); i++) {
      if (views.get(i).isList()) {
        harmless.lookedAtList(answers.get(i));
      }
    }
    for (int i = 0; i < views.size(); i++) {
      looks.add(look(views.get(i), answers.get(i), looking, cleaningUp, why));
    }
    return looks;
  }

  private Look look(View view, Call answer, Looking looking, boolean cleaningUp, String why) {
    Look look = paged(view, answer, looking, cleaningUp, why);
    View.Key key = view.key();
    spared.remove(key);
    if (view.isList()) {
      look.pages().forEach(harmless::lookedAtList);
    } else {
      harmless.lookedAtOne(look.first());
    }
    if (Snapshot.of(look.first()).isPresent()) {
      Look earlier = latest.get(key);
      if (earlier != null && writesBefore.getOrDefault(key, -1) == writes && view.isList()) {
        if (!Items.areTheSame(earlier, look)) {
          moving.add(key);
        }
        harmless.compare(key, earlier, look);
      }
      noteAnotherRun(earlier, look);
      if (anotherRun || isMoving(key)) {
        whenOthers.accept(view);
      }
      if (first.putIfAbsent(key, look) == null && writes == 0) {
        standing.add(key);
      }
      shown.computeIfAbsent(key, any -> new HashSet<>()).addAll(Items.in(look));
      reads.putIfAbsent(key, view.read());
      latest.put(key, look);
      writesBefore.put(key, writes);
    }
    return look;
  }

  /** Whether the things of a view come and go by themselves. */
  boolean isSteady(View view) {
    return !isMoving(view.key());
  }

  /** Whether things of a view came or went while nothing was written. */
  boolean isMoving(View.Key key) {
    return moving.contains(key);
  }

  boolean isAnyMoving() {
    return !moving.isEmpty();
  }

  /** Whether things of another run came or went. */
  boolean haveSeenAnotherRun() {
    return anotherRun;
  }

  private void noteAnotherRun(@Nullable Look earlier, Look look) {
    if (!anotherRun && earlier != null) {
      anotherRun =
          Stream.of(Items.added(earlier, look), Items.gone(earlier, look))
              .flatMap(Optional::stream)
              .flatMap(List::stream)
              .anyMatch(isAnotherRuns);
    }
  }

  /** Whether the first look at a view has shown a thing. */
  boolean wasThereFirst(View.Key key, JsonNode item) {
    return first(key).stream()
        .flatMap(look -> Items.in(look).stream())
        .anyMatch(one -> Items.isTheSameThing(one, item));
  }

  /** Whether any look at a view has shown a thing of this kind. */
  boolean hasShown(View.Key key, Predicate<JsonNode> wanted) {
    return shown.getOrDefault(key, Set.of()).stream().anyMatch(wanted);
  }

  /** What a view showed before anything was written; empty if it was not looked at then. */
  Optional<Look> standing(View.Key key) {
    return first(key).filter(look -> standing.contains(key));
  }

  /** What a view showed first. */
  Optional<Look> first(View.Key key) {
    return Optional.ofNullable(first.get(key));
  }

  /** Every read that was looked at, by what sets it apart. */
  Map<View.Key, PreparedCall> reads() {
    return reads;
  }

  private Look paged(View view, Call first, Looking looking, boolean cleaningUp, String why) {
    Call answer = first;
    List<Call> pages = new ArrayList<>(List.of(answer));
    boolean whole = true;
    if (view.isList()) {
      Optional<PreparedCall> next = next(view.read(), answer, pages);
      while (next.isPresent() && pages.size() < MOST_PAGES) {
        Call page = looking.look(next.get(), cleaningUp, why);
        harmless.lookedAtList(page);
        if (!shows(page) || isSame(page, pages)) {
          whole = (shows(page) || isEmpty(page)) && !NextPage.saysThereIsMore(answer);
          return new Look(List.copyOf(pages), whole);
        }
        pages.add(page);
        answer = page;
        next = next(view.read(), page, pages);
      }
      whole = next.isEmpty() && !(pages.size() == 1 && NextPage.saysThereIsMore(answer));
      if (whole && pages.size() == 1 && NextPage.isFull(view.read(), answer)) {
        return larger(view, answer, looking, cleaningUp, why);
      }
    }
    return new Look(List.copyOf(pages), whole);
  }

  /** A list that fills its page and has no further ones to ask for is asked for a larger one. */
  private Look larger(View view, Call full, Looking looking, boolean cleaningUp, String why) {
    Optional<PreparedCall> larger = NextPage.larger(view.read(), full);
    if (larger.isEmpty()) {
      return new Look(List.of(full), false);
    }
    Call page = looking.look(larger.get(), cleaningUp, why);
    harmless.lookedAtList(page);
    boolean more = shows(page) && items(page).size() > items(full).size();
    boolean whole =
        shows(page)
            && !NextPage.saysThereIsMore(page)
            && !(more && NextPage.isFull(larger.get(), page));
    return new Look(List.of(more ? page : full), whole);
  }

  private static Optional<PreparedCall> next(PreparedCall read, Call page, List<Call> pages) {
    int shown = pages.stream().mapToInt(one -> items(one).size()).sum();
    return NextPage.next(read, page, shown, pages.size());
  }

  private static boolean shows(Call page) {
    return page.exchange().isComplete()
        && page.exchange().received().filter(one -> one.isSuccess()).isPresent()
        && !items(page).isEmpty();
  }

  /** Behind the last page stands nothing. */
  private static boolean isEmpty(Call page) {
    return page.exchange().isComplete()
        && Snapshot.of(page).filter(one -> Items.array(one.state()).isPresent()).isPresent();
  }

  /** A plugin that does not know the parameter answers the same page again. */
  private static boolean isSame(Call page, List<Call> pages) {
    return pages.stream().anyMatch(other -> items(other).equals(items(page)));
  }

  private static List<JsonNode> items(Call page) {
    return Snapshot.of(page).map(one -> Items.of(one.state())).orElse(List.of());
  }
}
