package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.StandingEffect;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.StandingSeen;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.Viewed.Kind;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What stands in lists before the first write has to stand there when all of the run is taken away
 * again, whatever call may have taken it. Every list is looked at before the first write, and after
 * the first good call of each operation, so that the end can tell which call it was.
 */
final class Standing {

  /** With more lists than these, not all are looked at after the first call of an operation. */
  private static final int MOST_AFTER_ONE = 10;

  private final Views views;
  private final Looks looks;
  private final OtherCallers others;
  private final Set<Operation> called = new HashSet<>();

  Standing(Views views, Looks looks, OtherCallers others) {
    this.views = views;
    this.looks = looks;
    this.others = others;
  }

  /** Looks at every list that was not looked at, as long as nothing was written. */
  void before(Looking looking) {
    if (looks.areAllBefore()) {
      List<View> unseen =
          views.readLists().stream()
              .map(Standing::view)
              .filter(view -> looks.first(view.key()).isEmpty())
              .toList();
      looks.lookAll(unseen, looking, false, "before the first write");
    }
  }

  /**
   * Looks at the other lists after the first good call of an operation.
   *
   * @param seen what was looked at around it
   */
  void after(Call answer, List<View> seen, Looking looking) {
    boolean first =
        answer.intent() == Intent.VALID
            && answer.succeeded()
            && views.listCount() <= MOST_AFTER_ONE
            && called.add(answer.operation());
    if (first) {
      List<View> unseen =
          views.readLists().stream()
              .map(Standing::view)
              .filter(view -> looks.standing(view.key()).isPresent())
              .filter(view -> seen.stream().noneMatch(one -> one.key().equals(view.key())))
              .toList();
      looks.lookAll(unseen, looking, false, "whether all else still stands");
    }
  }

  private static View view(PreparedCall read) {
    return new View(Kind.OTHER, read);
  }

  /**
   * Compares lists as they are now with what they showed first; where something is gone, it is
   * looked at again, some time later.
   *
   * @param now the lists as they were looked at last, with nothing written since
   */
  StandingSeen compared(List<Look> now, List<View> lists, boolean nothingLeft, Looking looking) {
    List<Viewed> compared = new ArrayList<>();
    for (int i = 0; i < lists.size(); i++) {
      View view = lists.get(i);
      List<Look> after = new ArrayList<>(List.of(now.get(i)));
      Viewed once = compared(view, after);
      if (!StandingEffect.of(once).isNone()) {
        WriteWatch.PAUSES.forEach(
            pause -> {
              looking.pause(pause);
              after.add(looks.look(view, looking, true, "what is gone"));
            });
      }
      compared.add(compared(view, after));
    }
    return new StandingSeen(List.copyOf(compared), nothingLeft);
  }

  /** What a stopped run had left is ours to take away, and nobody's loss. */
  private Viewed compared(View view, List<Look> after) {
    List<Look> before = looks.standing(view.key()).stream().toList();
    Stream<JsonNode> ours =
        before.stream().flatMap(look -> Items.in(look).stream()).filter(others::isOurs);
    return new Viewed(
        view.kind(),
        before,
        List.copyOf(after),
        Stream.concat(others.around(view, before, after).stream(), ours).toList(),
        !others.areAtWork(view.read()));
  }
}
