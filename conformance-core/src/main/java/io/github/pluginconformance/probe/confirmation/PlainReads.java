package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.PlatformVariants;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The plain GETs that a run has made so far, by their addresses. */
final class PlainReads {

  private final OperationCaller caller;

  PlainReads(OperationCaller caller) {
    this.caller = caller;
  }

  /** Every address that was read, with a call that reads it, in the order of the first reads. */
  Map<URI, PreparedCall> all() {
    Map<URI, PreparedCall> reads = new LinkedHashMap<>();
    for (Answered one : caller.answered()) {
      if (isPlain(one.call())) {
        reads.putIfAbsent(uri(one.call()), one.prepared());
      }
    }
    return reads;
  }

  /** Those that show a list, but for single things that stand in another one of them. */
  Map<URI, PreparedCall> lists() {
    Map<URI, PreparedCall> lists = new LinkedHashMap<>();
    for (Answered one : caller.answered()) {
      if (isPlain(one.call()) && hasList(one.call())) {
        lists.put(uri(one.call()), one.prepared());
      }
    }
    Map<URI, PreparedCall> whole = new LinkedHashMap<>(lists);
    whole
        .values()
        .removeIf(
            read ->
                caller
                    .prepareReader(read)
                    .filter(other -> isBelow(read, other) && isAmong(other, lists))
                    .isPresent());
    return whole;
  }

  /** The successful reads of an address since the latest write, in order. */
  List<Call> unwritten(URI uri) {
    List<Call> same = new ArrayList<>();
    for (Call call : caller.calls()) {
      if (isWrite(call) && call.succeeded()) {
        same.clear();
      } else if (uri(call).equals(uri) && (isPlain(call) || isSameAgain(call, same))) {
        same.add(call);
      }
    }
    return same;
  }

  /** A search by POST leaves a state as it is, as far as its document says. */
  private boolean isWrite(Call call) {
    return !isGet(call) && caller.access(call.operation()) != Access.READ;
  }

  /** With more headers than before, which made no difference at all. */
  private static boolean isSameAgain(Call call, List<Call> same) {
    return call.variant().equals(PlatformVariants.LOCATION)
        && isGet(call)
        && !same.isEmpty()
        && call.saysTheSameAs(same.get(same.size() - 1));
  }

  /** Reads of other addresses that were answered between two calls. */
  List<Call> between(Call first, Call second) {
    List<Call> calls = caller.calls();
    return calls.subList(calls.indexOf(first) + 1, calls.indexOf(second)).stream()
        .filter(call -> isPlain(call) && !uri(call).equals(uri(first)))
        .toList();
  }

  /** Whether other addresses were read since this one was. */
  boolean othersSince(URI uri) {
    List<Call> calls = caller.calls();
    for (int i = calls.size() - 1; i >= 0; i--) {
      if (isPlain(calls.get(i))) {
        return !uri(calls.get(i)).equals(uri) && isRead(uri);
      }
    }
    return false;
  }

  private boolean isRead(URI uri) {
    return caller.calls().stream().anyMatch(call -> isPlain(call) && uri(call).equals(uri));
  }

  /** A call that was made as it was prepared, so that it can be made again. */
  Optional<PreparedCall> prepared(Call call) {
    return caller.sent().stream()
        .filter(one -> isPlain(one.call()) && uri(one.call()).equals(uri(call)))
        .map(Answered::prepared)
        .findFirst();
  }

  /** Whether a call is a GET without anything added that succeeded. */
  static boolean isPlain(Call call) {
    return isBare(call) && call.succeeded();
  }

  /** Whether a call is a GET without anything added that tells a state, an empty one too. */
  static boolean isLook(Call call) {
    return isBare(call) && Snapshot.of(call).isPresent();
  }

  private static boolean isBare(Call call) {
    boolean bare =
        call.intent() == Intent.VALID
            || call.intent() == Intent.REPEAT
            || call.intent() == Intent.STATE_PROBE;
    return bare && isGet(call);
  }

  static URI uri(Call call) {
    return call.exchange().request().uri();
  }

  static Snapshot state(Call call) {
    return Snapshot.of(call).orElseThrow();
  }

  /** Whether a read is one of a single thing of another one's list, by its address. */
  private static boolean isBelow(PreparedCall read, PreparedCall list) {
    return read.operation().path().startsWith(list.operation().path() + "/");
  }

  private static boolean isAmong(PreparedCall read, Map<URI, PreparedCall> lists) {
    return lists.values().stream()
        .anyMatch(
            other ->
                other.operation().equals(read.operation())
                    && other.parameters().equals(read.parameters()));
  }

  private static boolean hasList(Call call) {
    JsonNode state = state(call).state();
    return state.isArray()
        || state.isObject()
            && state.properties().stream().anyMatch(field -> field.getValue().isArray());
  }

  private static boolean isGet(Call call) {
    return call.operation().method().equals("GET");
  }
}
