package io.github.pluginconformance.probe.operation.own;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.shape.Slot;
import io.github.pluginconformance.wire.Exchange;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this run created, in order, and what of it is gone again. Written to its file before the
 * next request goes out.
 */
public final class Ledger {

  private final LedgerFile file;
  private int count;
  private int attempts;
  private final Map<Integer, Integer> attemptsByExchange = new HashMap<>();
  private final List<LedgerEntry> entries = new ArrayList<>();
  private final LiveEntries live = new LiveEntries();
  private final LedgerIndex index = new LedgerIndex();
  private final Set<Integer> seen = new HashSet<>();
  private boolean lookedAfter;
  private final Set<Integer> missed = new HashSet<>();
  private final Set<Integer> alongs = new HashSet<>();
  private final Set<Integer> guessed = new HashSet<>();
  private final Set<String> losing = new HashSet<>();
  private final Map<JsonNode, String> retired = new LinkedHashMap<>();

  public Ledger(LedgerFile file) {
    this.file = file;
  }

  /**
   * Notes a write that is about to go out, for the case that the run is killed before the answer
   * comes, or before a look shows what it has made.
   *
   * @param raw the body as text, where it is sent as it is
   * @return its number, from 1
   */
  public int attempt(PreparedCall call, @Nullable String raw, URI address) {
    file.attempt(++attempts, call, raw, address);
    return attempts;
  }

  /** Notes how a write was answered; one that was not stays open. */
  public void answered(int attempt, Exchange exchange) {
    attemptsByExchange.put(exchange.id(), attempt);
    exchange
        .received()
        .ifPresent(response -> file.answered(attempt, exchange.id(), response.status()));
  }

  /** Notes that the run has come to its end in order. */
  public void ended(int left) {
    file.ended(left);
  }

  /** Notes that what a stopped run had left was cleaned up, but for so many things. */
  public void cleaned(int left) {
    file.cleaned(left);
  }

  private void write(LedgerEntry entry) {
    file.created(entry, attemptsByExchange.getOrDefault(entry.exchange(), 0));
  }

  /** Notes a thing that a call of ours has made, as an answer to it or a later read shows. */
  public LedgerEntry created(
      OperationShape shape, PreparedCall call, KnownResource thing, int exchange) {
    LedgerEntry entry = new LedgerEntry(++count, shape, call, thing, exchange);
    entries.add(entry);
    live.add(entry);
    index.add(entry);
    write(entry);
    return entry;
  }

  /** Puts what has become known of a thing in the place of what was known before. */
  public void identified(LedgerEntry entry, KnownResource thing) {
    LedgerEntry better =
        new LedgerEntry(entry.number(), entry.by(), entry.call(), thing, entry.exchange());
    entries.set(entries.indexOf(entry), better);
    index.replace(entry, better);
    if (live.remove(entry)) {
      live.add(better);
    }
    write(better);
  }

  public void removed(LedgerEntry entry) {
    if (live.remove(entry)) {
      file.removed(entry);
    }
  }

  /** Notes that nobody asked for a thing to go: it is taken to have gone with what held it. */
  void wentAlong(LedgerEntry entry) {
    alongs.add(entry.number());
  }

  public boolean hasGoneAlong(LedgerEntry entry) {
    return alongs.contains(entry.number());
  }

  /** Notes that somebody looks what creates that failed have kept all the same. */
  public void lookedAfter() {
    lookedAfter = true;
  }

  public boolean isLookedAfter() {
    return lookedAfter;
  }

  /** Whether a thing of the same resource and id exists already. */
  boolean has(KnownResource thing) {
    JsonNode id = thing.id();
    return id != null && live(thing.noun()).stream().anyMatch(entry -> isNamed(entry.thing(), id));
  }

  /** Notes that a read has shown the thing. */
  void seen(LedgerEntry entry) {
    seen.add(entry.number());
  }

  /**
   * Notes whether a list that has shown the thing does so no longer, although nobody removed it.
   */
  void missed(LedgerEntry entry, boolean missing) {
    if (missing) {
      missed.add(entry.number());
    } else {
      missed.remove(entry.number());
    }
  }

  /** Whether a thing is as good as gone: it was removed, or a list shows it no longer. */
  public boolean isMissing(LedgerEntry entry) {
    return missed.contains(entry.number()) || current(entry).isEmpty();
  }

  public boolean isSeen(LedgerEntry entry) {
    return seen.contains(entry.number());
  }

  /** Notes that a thing was never kept, so that there is nothing to remove. */
  void lost(LedgerEntry entry) {
    losing.add(entry.thing().noun());
    removed(entry);
  }

  /**
   * Notes that a thing is taken for the run's own since nobody else was seen to be at work when it
   * turned up, although nothing of the run's own stands in it.
   */
  public void guessed(LedgerEntry entry) {
    guessed.add(entry.number());
  }

  /** Takes back all guesses about things of a kind: they may be somebody else's. */
  public void doubtGuesses(String noun) {
    List.copyOf(entries).stream()
        .filter(entry -> guessed.contains(entry.number()) && entry.thing().noun().equals(noun))
        .forEach(this::forget);
  }

  /** Takes back that a thing was created at all. */
  void forget(LedgerEntry entry) {
    removed(entry);
    entries.remove(entry);
    index.remove(entry);
  }

  /** Notes what a removed thing looks like, as in a trash, and the read that still shows it. */
  public void retired(JsonNode item, String reader) {
    retired.keySet().removeIf(one -> Items.isTheSameThing(one, item));
    retired.put(item, reader);
    file.retired(item);
  }

  /** Takes back that it is still shown. */
  public void notShown(LedgerEntry entry) {
    retired.entrySet().removeIf(one -> entry.isIn(one.getValue(), one.getKey()));
  }

  /** What is still shown though removed, with the reads that show it. */
  public Map<JsonNode, String> retired() {
    return Collections.unmodifiableMap(retired);
  }

  /** Whether a list shows a thing that was removed, in the state that it was left in. */
  public boolean isRetired(JsonNode item) {
    return retired.keySet().stream().anyMatch(one -> Items.isTheSameThing(one, item));
  }

  /** Whether creates of a resource keep nothing. */
  public boolean loses(String noun) {
    return losing.contains(noun);
  }

  /** The entry as it is known now, if the thing still exists. */
  public Optional<LedgerEntry> current(LedgerEntry entry) {
    return live(entry.thing().noun()).stream()
        .filter(one -> one.number() == entry.number())
        .findFirst();
  }

  /** Whether a thing of this name has ever been ours. */
  public boolean made(KnownResource thing) {
    JsonNode id = thing.id();
    return id != null
        && index.about(thing.noun()).stream().anyMatch(other -> isNamed(other.thing(), id));
  }

  private static boolean isNamed(KnownResource thing, JsonNode id) {
    JsonNode name = thing.id();
    return name != null && ScalarValues.same(id, name);
  }

  /** Takes back that a thing was removed; one of its name that was made after it is another. */
  public void stillThere(LedgerEntry entry) {
    if (!isLive(entry) && !has(entry.thing())) {
      write(entry);
      live.add(entry);
    }
  }

  /** Everything that was ever created. */
  public List<LedgerEntry> entries() {
    return Collections.unmodifiableList(entries);
  }

  /** Everything of a resource that was ever created. */
  public List<LedgerEntry> about(String noun) {
    return index.about(noun);
  }

  /**
   * Everything that was ever created and can have given this value to a slot of an operation: what
   * is of the same resource, what has a value of that name, and what the value is the id of.
   */
  public Stream<LedgerEntry> candidates(OperationShape shape, Slot slot, JsonNode value) {
    return Stream.of(
            index.about(shape.nounOf(slot)),
            index.about(shape.noun()),
            index.producing(slot.normal()),
            index.named(value.asText()))
        .flatMap(List::stream);
  }

  /** Whether it still exists, as far as is known. */
  public boolean isLive(LedgerEntry entry) {
    return live.contains(entry);
  }

  /** How much still exists. */
  public int liveCount() {
    return live.size();
  }

  /** What still exists and is not known by an id. */
  List<LedgerEntry> nameless() {
    return live.nameless();
  }

  /** What of a resource still exists. */
  public List<LedgerEntry> live(String noun) {
    return live.of(noun);
  }

  /** What still exists, the oldest first. */
  public List<LedgerEntry> live() {
    return live.all();
  }

  /** The latest thing of a resource that still exists. */
  public Optional<LedgerEntry> latest(String noun) {
    return live(noun).stream().reduce((one, later) -> later);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }
}
