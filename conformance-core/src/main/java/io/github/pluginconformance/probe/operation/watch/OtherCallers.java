package io.github.pluginconformance.probe.operation.watch;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.Ledger;
import io.github.pluginconformance.probe.operation.own.LedgerEntry;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells what somebody else can have done while the run goes on: other users, and other runs. Nobody
 * else makes what carries the run's own texts or an id that was answered to it.
 */
public final class OtherCallers {

  private final OwnIdentity own;
  private final Ledger ledger;
  private final Looks looks;

  OtherCallers(OwnIdentity own, Ledger ledger, Looks looks) {
    this.own = own;
    this.ledger = ledger;
    this.looks = looks;
  }

  /** Whether somebody else was seen to make or remove things, anywhere. */
  public boolean areAtWork() {
    return looks.haveSeenAnotherRun() || looks.isAnyMoving();
  }

  /** Whether somebody else was seen to make or remove things of those that a read shows. */
  public boolean areAtWork(PreparedCall read) {
    return looks.haveSeenAnotherRun() || looks.isMoving(View.Key.of(read));
  }

  /** Whether it can be somebody else's doing that a thing came, went, or is another than before. */
  public boolean canHaveDone(PreparedCall read, JsonNode item) {
    return !isOurs(item) && (own.isAnothers(item) || areAtWork(read));
  }

  /** Whether a thing is this run's for certain. */
  public boolean isOurs(JsonNode item) {
    return own.isIn(item)
        || ledger.entries().stream()
            .filter(entry -> isNamed(item, entry))
            .anyMatch(entry -> ledger.isLive(entry) || !isAnother(item, entry));
  }

  private static boolean isNamed(JsonNode item, LedgerEntry entry) {
    JsonNode id = entry.thing().id();
    return id != null && Items.isNamed(item, id);
  }

  /** Whether a thing by the id of one that is gone shows another's text in the place of ours. */
  private boolean isAnother(JsonNode item, LedgerEntry gone) {
    return item.properties().stream()
        .filter(field -> field.getValue().isTextual())
        .map(field -> gone.thing().sent().get(WordSplitter.joined(field.getKey())))
        .anyMatch(sent -> sent != null && own.isCertain(sent));
  }

  /** The same for the look before a write and the latest after it. */
  List<JsonNode> around(View view, List<Look> before, List<Look> after) {
    return view.isList() && !before.isEmpty() && !after.isEmpty()
        ? between(view, before.get(0), after.get(after.size() - 1))
        : List.of();
  }

  /**
   * Of what came, went or changed between two looks at a view, that which somebody else can have
   * done.
   */
  List<JsonNode> between(View view, Look before, Look after) {
    Stream<JsonNode> came =
        Items.added(before, after).stream()
            .flatMap(List::stream)
            .filter(item -> canHaveDone(view.read(), item));
    // What was there before the run is protected, whoever else is at work.
    Stream<JsonNode> went =
        Items.gone(before, after).stream()
            .flatMap(List::stream)
            .filter(item -> !isOurs(item))
            .filter(item -> own.isAnothers(item) || !looks.wasThereFirst(view.key(), item));
    // Another run tries the same values on things of its own, but never texts of this one.
    Stream<JsonNode> changed =
        Items.changed(before, after, item -> !own.isIn(item)).stream().filter(own::isAnothers);
    return Stream.of(came, went, changed).flatMap(Function.identity()).toList();
  }
}
