package io.github.pluginconformance.evidence;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.wire.FailureKind.Blame;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads that came out well and not well although the very same request was sent and nothing was
 * written in between. What goes wrong with such a read comes and goes by itself: nothing that a
 * request carries is to be blamed for it.
 */
public final class UnsteadyReads {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

  /** Only reads are called like this. */
  private static final Set<Intent> OF_READS = EnumSet.of(Intent.REPEAT, Intent.LOCATION);

  private static final Set<Intent> VALID =
      EnumSet.of(
          Intent.VALID,
          Intent.REPEAT,
          Intent.STATE_PROBE,
          Intent.PLATFORM_HEADERS,
          Intent.LOCATION);

  /** One request with both of its answers, whichever came first. */
  public record Pair(Call worse, Call good) {}

  private final List<Pair> pairs;

  private UnsteadyReads(List<Pair> pairs) {
    this.pairs = pairs;
  }

  /** What the calls of a run show, in the order in which they were made. */
  public static UnsteadyReads of(List<Call> calls) {
    Set<String> doubtful =
        calls.stream()
            .filter(call -> VALID.contains(call.intent()) && !isGood(call))
            .map(UnsteadyReads::subject)
            .collect(Collectors.toSet());
    return new UnsteadyReads(doubtful.isEmpty() ? List.of() : pairs(calls, doubtful));
  }

  private static List<Pair> pairs(List<Call> calls, Set<String> doubtful) {
    Set<String> reads = reads(calls);
    Map<Call, Call> pairs = new LinkedHashMap<>();
    Map<List<Object>, Call> latest = new HashMap<>();
    for (Call call : calls) {
      if (!reads.contains(subject(call))) {
        if (call.status() < 400) {
          latest.clear();
        }
      } else if (doubtful.contains(subject(call)) && VALID.contains(call.intent()) && says(call)) {
        Call before = latest.put(request(call), call);
        if (before != null && differ(before, call)) {
          boolean worseFirst = isWorse(before, call);
          pairs.put(worseFirst ? before : call, worseFirst ? call : before);
        }
      }
    }
    List<Pair> list = new ArrayList<>();
    pairs.forEach((worse, good) -> list.add(new Pair(worse, good)));
    return list;
  }

  private static Set<String> reads(List<Call> calls) {
    return calls.stream()
        .filter(
            call -> SAFE.contains(call.operation().method()) || OF_READS.contains(call.intent()))
        .map(UnsteadyReads::subject)
        .collect(Collectors.toSet());
  }

  /** Each answer that was not as good as another one to the same request. */
  public List<Pair> pairs() {
    return pairs;
  }

  /** Whether calls of this operation succeed and fail by themselves. */
  public boolean failNowAndThen(Call call) {
    return of(call).anyMatch(pair -> !pair.worse().succeeded());
  }

  /** Whether answers of this operation are wrong like this by themselves. */
  public boolean areWrongNowAndThen(Call call, Breach breach) {
    return of(call)
        .flatMap(pair -> pair.worse().breachesBeside(pair.good()).stream())
        .anyMatch(one -> one.kind() == breach.kind() && one.location().equals(breach.location()));
  }

  private Stream<Pair> of(Call call) {
    return pairs.stream().filter(pair -> subject(pair.worse()).equals(subject(call)));
  }

  private static boolean differ(Call one, Call other) {
    return isWorse(one, other) || isWorse(other, one);
  }

  private static boolean isWorse(Call one, Call other) {
    return other.succeeded() && (!one.succeeded() || !one.breachesBeside(other).isEmpty());
  }

  private static boolean isGood(Call call) {
    return call.succeeded() && call.breaches().isEmpty();
  }

  /** A limit that was met says nothing about the plugin, nor does what we did not wait for. */
  private static boolean says(Call call) {
    boolean whole = call.exchange().isComplete();
    boolean dropped =
        call.exchange()
            .failed()
            .filter(failure -> failure.kind().blame() == Blame.PLUGIN)
            .isPresent();
    return call.exchange().wasSent() && (whole || dropped) && call.status() != 429;
  }

  private static List<Object> request(Call call) {
    var sent = call.exchange().request();
    return List.of(subject(call), sent.uri(), sent.headers(), sent.text());
  }

  private static String subject(Call call) {
    return call.operation().subject();
  }
}
