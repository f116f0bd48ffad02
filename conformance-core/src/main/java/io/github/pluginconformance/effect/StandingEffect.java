package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import io.github.pluginconformance.evidence.WriteSeen;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a whole run did to the things of one list that were there before its first write. A list
 * that shows anything new tells nothing: the new may have pushed the old out.
 */
public final class StandingEffect {

  private final Viewed list;
  private final List<JsonNode> lost = new ArrayList<>();
  private final Set<String> reduced = new LinkedHashSet<>();

  private StandingEffect(Viewed list) {
    this.list = list;
    List<ListEffect> effects = effects();
    if (Steadiness.of(list) && !effects.isEmpty()) {
      lost.addAll(effects.get(0).gone());
      effects.forEach(effect -> lost.retainAll(effect.gone()));
      lost.removeAll(list.others());
      reduced.addAll(reduced(effects.get(0)));
      effects.forEach(effect -> reduced.retainAll(reduced(effect)));
    }
  }

  /** The effect of a run on a list. */
  public static StandingEffect of(Viewed list) {
    return new StandingEffect(list);
  }

  /** What each look after the run shows otherwise; none where one of them does not tell. */
  private List<ListEffect> effects() {
    Look before = list.before().get(0);
    List<ListEffect> effects = new ArrayList<>();
    for (Look after : list.after()) {
      Optional<List<JsonNode>> now = Items.of(after);
      boolean tells = before.whole() && after.whole() && isArray(after) == isArray(before);
      if (now.isEmpty() || !tells) {
        return List.of();
      }
      ListEffect effect = ListEffect.between(Items.in(before), now.get());
      if (!effect.added().isEmpty()) {
        return List.of();
      }
      effects.add(effect);
    }
    return effects;
  }

  private List<String> reduced(ListEffect effect) {
    return effect.changed().stream()
        .filter(pair -> !list.others().contains(pair.before()))
        .flatMap(
            pair ->
                Changes.between(pair.before(), pair.after()).stream()
                    .filter(StandingEffect::isLess)
                    .map(change -> inWords(pair.before()) + ": " + change.inWords()))
        .toList();
  }

  /** A count that fell, or a switch that turned: what was taken and not given back. */
  private static boolean isLess(ValueChange change) {
    JsonNode before = change.before();
    JsonNode after = change.after();
    return before.isNumber()
            && after.isNumber()
            && after.decimalValue().compareTo(before.decimalValue()) < 0
        || before.isBoolean() && after.isBoolean();
  }

  /** What is answered in another form, such as an error with status 200, shows no list. */
  private static boolean isArray(Look look) {
    return Snapshot.of(look.first()).flatMap(shown -> Items.array(shown.state())).isPresent();
  }

  /** Whether nothing is gone, and nothing has less than before. */
  public boolean isNone() {
    return lost.isEmpty() && reduced.isEmpty();
  }

  /** The things that are gone in every look after the run, as they were before it. */
  public List<JsonNode> lost() {
    return List.copyOf(lost);
  }

  /** What things have less of than before in every look after the run, in words. */
  public List<String> reduced() {
    return List.copyOf(reduced);
  }

  /** All that is gone or less, in words. */
  public List<String> inWords() {
    return Stream.concat(lost.stream().map(this::inWords), reduced.stream()).toList();
  }

  /** A thing in words. */
  public String inWords(JsonNode item) {
    return Items.inWords(item) + " of " + list.subject();
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
