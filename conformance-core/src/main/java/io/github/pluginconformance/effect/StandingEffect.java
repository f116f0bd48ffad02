package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a whole run did to the things of one list that were there before its first write. A list
 * that shows anything new tells nothing: the new may have pushed the old out.
 */
public final class StandingEffect {

  private final Viewed list;
  private final List<JsonNode> lost;

  private StandingEffect(Viewed list) {
    this.list = list;
    this.lost = Steadiness.of(list) ? gone(list) : List.of();
  }

  /** The effect of a run on a list. */
  public static StandingEffect of(Viewed list) {
    return new StandingEffect(list);
  }

  private static List<JsonNode> gone(Viewed list) {
    Look before = list.before().get(0);
    List<JsonNode> gone = new ArrayList<>(Items.in(before));
    for (Look after : list.after()) {
      Optional<List<JsonNode>> now = Items.of(after);
      if (now.isEmpty() || !before.whole() || !after.whole() || isArray(after) != isArray(before)) {
        return List.of();
      }
      ListEffect effect = ListEffect.between(Items.in(before), now.get());
      if (!effect.added().isEmpty()) {
        return List.of();
      }
      gone.retainAll(effect.gone());
    }
    gone.removeAll(list.others());
    return List.copyOf(gone);
  }

  /** What is answered in another form, such as an error with status 200, shows no list. */
  private static boolean isArray(Look look) {
    return Snapshot.of(look.first()).flatMap(shown -> Items.array(shown.state())).isPresent();
  }

  /** The things that are gone in every look after the run, as they were before it. */
  public List<JsonNode> lost() {
    return lost;
  }

  /** The same in words. */
  public List<String> inWords() {
    return lost.stream().map(item -> Items.inWords(item) + " of " + list.subject()).toList();
  }

  /**
   * The writes of which one has taken a thing: those between the last answer of this very read that
   * showed the thing and the next one, which did not.
   *
   * @param calls every call of the run in order
   */
  public List<WriteSeen> suspects(JsonNode item, List<Call> calls, List<WriteSeen> writes) {
    Call first = list.before().get(0).first();
    int shown = first.exchange().id();
    int missed = Integer.MAX_VALUE;
    for (Call call : calls) {
      if (isSameRead(first, call) && call.exchange().id() > shown) {
        boolean there = shows(call, item);
        if (there) {
          shown = call.exchange().id();
          missed = Integer.MAX_VALUE;
        } else if (missed == Integer.MAX_VALUE) {
          missed = call.exchange().id();
        }
      }
    }
    int from = shown;
    int to = missed;
    return writes.stream()
        .filter(write -> write.call().exchange().id() > from && write.call().exchange().id() < to)
        .toList();
  }

  private static boolean isSameRead(Call one, Call other) {
    return other.operation().equals(one.operation())
        && other.exchange().succeeded()
        && other.exchange().request().uri().equals(one.exchange().request().uri());
  }

  private static boolean shows(Call call, JsonNode item) {
    return Snapshot.of(call).stream()
        .flatMap(shown -> Items.of(shown.state()).stream())
        .anyMatch(one -> Items.isTheSameThing(item, one));
  }
}
