package io.github.pluginconformance.rule.location;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.evidence.LocationSeen;
import io.github.pluginconformance.evidence.UnsteadyReads;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.NothingAnswered;
import io.github.pluginconformance.rule.Rule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What the rules of this area have in common. */
final class LocationJudging {

  private static final String NOTHING_CALLED =
      "no read operation could be called; see operation/exercised for what to supply";

  private static final String NOTHING_ANSWERED =
      "no read operation succeeds both without the header and with US-CA; see location/us-ca,"
          + " location/absent and operation/exercised";

  private static final Set<Intent> ORDINARY =
      EnumSet.of(Intent.VALID, Intent.REPEAT, Intent.STATE_PROBE);

  private final LocationSeen seen;
  private final List<Call> calls;
  private final UnsteadyReads unsteady;
  private final JudgementBuilder judging;
  private final Map<List<Object>, SameWithCodes> same = new LinkedHashMap<>();

  /** One finding that several codes show. */
  private record SameWithCodes(
      LocatedCall first,
      Level level,
      String before,
      String after,
      String expected,
      String actual,
      List<String> codes) {

    SameWithCodes(
        LocatedCall first,
        Level level,
        String before,
        String after,
        String expected,
        String actual) {
      this(first, level, before, after, expected, actual, new ArrayList<>());
    }
  }

  private LocationJudging(LocationSeen seen, List<Call> calls, JudgementBuilder judging) {
    this.seen = seen;
    this.calls = calls;
    this.unsteady = UnsteadyReads.of(calls);
    this.judging = judging;
  }

  /** Judges of each operation the first answer that a code is seen to change. */
  static Judgement firstDifferences(
      Rule rule, Evidence evidence, BiConsumer<LocatedCall, LocationJudging> look) {
    LocationJudging open = of(rule, evidence);
    if (open.seen.of(LocatedCall.Kind.US_CA).isEmpty()) {
      return JudgementBuilder.notVerified(NothingAnswered.instead(evidence, NOTHING_CALLED));
    }
    Map<Operation, LocatedCall> first = new LinkedHashMap<>();
    Stream.of(LocatedCall.Kind.US_CA, LocatedCall.Kind.OTHER_CODE)
        .flatMap(kind -> open.seen.of(kind).stream())
        .filter(LocationJudging::isDifferent)
        .forEach(located -> first.putIfAbsent(located.call().operation(), located));
    first.values().forEach(located -> look.accept(located, open));
    return open.judging.conclude();
  }

  static LocationJudging of(Rule rule, Evidence evidence) {
    return new LocationJudging(
        evidence.part(LocationSeen.class).orElse(new LocationSeen(List.of())),
        evidence.part(CallsSeen.class).map(CallsSeen::calls).orElse(List.of()),
        JudgementBuilder.of(rule, evidence));
  }

  Judgement judge(List<LocatedCall> located, BiConsumer<LocatedCall, LocationJudging> look) {
    if (located.isEmpty()) {
      boolean some = !seen.of(LocatedCall.Kind.US_CA).isEmpty();
      return JudgementBuilder.notVerified(
          some ? NOTHING_ANSWERED : NothingAnswered.instead(calls, NOTHING_CALLED));
    }
    located.forEach(call -> look.accept(call, this));
    same.values().forEach(this::conclude);
    return judging.conclude();
  }

  private static boolean isDifferent(LocatedCall located) {
    Call bare = located.bare();
    return bare != null && located.steady() && Differences.saysOtherThan(located.call(), bare);
  }

  Level level() {
    return judging.level();
  }

  LocationSeen seen() {
    return seen;
  }

  void examined(LocatedCall call) {
    judging.examined(call.call().operation().subject());
  }

  void unverified(LocatedCall call, String reason) {
    judging.unverified(call.call().operation().subject(), reason);
  }

  /** A finding at the rule's level. */
  void found(LocatedCall call, String message, String expected, String actual) {
    found(call, judging.level(), message, expected, actual);
  }

  /** A finding at another level. */
  void found(LocatedCall located, Level level, String message, String expected, String actual) {
    Call call = located.call();
    judging.found(
        Finding.of(level, call.operation().subject(), message)
            .at(where(located))
            .comparing(expected, actual)
            .shownBy(call.exchange().id()));
  }

  /** A finding that says with which code; the same with several codes is one. */
  void foundWithCode(
      LocatedCall located,
      Level level,
      String before,
      String after,
      String expected,
      String actual) {
    String subject = located.call().operation().subject();
    same.computeIfAbsent(
            List.of(subject, level, before, after, expected),
            first -> new SameWithCodes(located, level, before, after, expected, actual))
        .codes
        .add(located.value());
  }

  private void conclude(SameWithCodes found) {
    List<String> codes = found.codes;
    String last = codes.get(codes.size() - 1);
    String all =
        codes.size() == 1
            ? last
            : String.join(", ", codes.subList(0, codes.size() - 1)) + " and " + last;
    Call call = found.first.call();
    judging.found(
        Finding.of(found.level, call.operation().subject(), found.before + all + found.after)
            .at(where(found.first))
            .comparing(found.expected, found.actual)
            .shownBy(call.exchange().id())
            .times(codes.size()));
  }

  /**
   * Whether the same request without the header sometimes succeeds and sometimes does not, or so
   * does one with it, so that a failure proves nothing; says so then.
   */
  boolean isFlaky(LocatedCall located) {
    boolean flaky =
        unsteady.failNowAndThen(located.call())
            || bare(located).anyMatch(Call::succeeded)
                && bare(located).anyMatch(call -> !call.succeeded());
    if (flaky) {
      unverified(located, "the same call does not always succeed");
    }
    return flaky;
  }

  /** Whether answers of this operation are wrong like this by themselves. */
  boolean isWrongNowAndThen(LocatedCall located, Breach breach) {
    return unsteady.areWrongNowAndThen(located.call(), breach);
  }

  private Stream<Call> bare(LocatedCall located) {
    return calls.stream()
        .filter(call -> ORDINARY.contains(call.intent()) && !Differences.isRateLimited(call))
        .filter(call -> call.operation().equals(located.call().operation()))
        .filter(
            call ->
                call.exchange().request().uri().equals(located.call().exchange().request().uri()));
  }

  /** Where no whole answer came because of us, says so and answers true. */
  boolean isUndecided(LocatedCall call) {
    Differences.undecided(call.call())
        .ifPresent(reason -> judging.undecided(call.call().operation().subject(), reason));
    return Differences.undecided(call.call()).isPresent();
  }

  private static String where(LocatedCall located) {
    return switch (located.kind()) {
      case NAME_CASE -> "header " + located.value();
      default -> "header " + LocatedCall.HEADER;
    };
  }
}
