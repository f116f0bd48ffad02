package io.github.pluginconformance.rule.operation;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.DocumentHint;
import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.manifest.ManifestSeen;
import io.github.pluginconformance.openapi.contract.Breach;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Judgement;
import io.github.pluginconformance.rule.JudgementBuilder;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.NothingAnswered;
import io.github.pluginconformance.rule.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Judges calls one by one with operations as subjects. Equal findings of one operation become one
 * with a count, and what a valid call has shown is not counted again when the same call is
 * repeated.
 */
final class CallJudging {

  private final JudgementBuilder judging;
  private final List<Call> calls;
  private final Map<String, List<Call>> bySubject = new HashMap<>();
  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<String, String> unverified = new LinkedHashMap<>();
  private final Map<String, Boolean> examined = new LinkedHashMap<>();

  private CallJudging(JudgementBuilder judging, List<Call> calls) {
    this.judging = judging;
    this.calls = calls;
  }

  /** The judgement where no operation could be called at all. */
  static Judgement nothingCalled(Evidence evidence) {
    return JudgementBuilder.notVerified(
        "no API document could be read, so no operation was called" + remedy(evidence));
  }

  /** Where no manifest leads to the document, it need not be left unread. */
  private static String remedy(Evidence evidence) {
    boolean unread =
        evidence.part(ManifestSeen.class).filter(seen -> seen.manifest() == null).isPresent();
    if (!unread || evidence.part(DocumentSeen.class).isPresent()) {
      return "";
    }
    return evidence
            .part(DocumentHint.class)
            .map(found -> "; set specUrl to " + found.path() + ", where one is")
            .orElse("; set specUrl to where it is")
        + ", and the API is tested whatever the manifest is";
  }

  static CallJudging of(Rule rule, Evidence evidence, CallsSeen seen) {
    return new CallJudging(JudgementBuilder.of(rule, evidence), seen.calls());
  }

  Evidence evidence() {
    return judging.evidence();
  }

  /** Why the rule is not applicable if no subject turns up. */
  void nothingMeans(String reason) {
    judging.nothingMeans(reason);
  }

  /** Every call of the run, in order. */
  List<Call> calls() {
    return calls;
  }

  /** The calls of the same operation, in order. */
  List<Call> callsLike(Call call) {
    if (bySubject.isEmpty()) {
      calls.forEach(
          one ->
              bySubject
                  .computeIfAbsent(one.operation().subject(), subject -> new ArrayList<>())
                  .add(one));
    }
    return bySubject.getOrDefault(call.operation().subject(), List.of());
  }

  Level level() {
    return judging.level();
  }

  void examined(Call call) {
    examined.put(call.operation().subject(), true);
  }

  /**
   * The operation could not be verified by this call; forgotten if another call of it is examined.
   */
  void unverified(Call call, String reason) {
    unverified.putIfAbsent(call.operation().subject(), reason);
  }

  /** By a limit or a fault of ours; an answer of excessive length is told by its own rule. */
  void undecided(Call call, String reason) {
    if (CallQuestions.isTooLarge(call)) {
      unverified(call, "the answer is too long to be read: see operation/answer-fits");
    } else {
      judging.undecided(call.operation().subject(), reason);
    }
  }

  /** A finding about the call; equal ones, by place and expectation, are counted. */
  void found(Call call, Finding finding) {
    examined(call);
    Finding shown = finding.shownBy(call.exchange().id());
    String key =
        finding.level()
            + "\n"
            + finding.subject()
            + "\n"
            + finding.location()
            + "\n"
            + finding.expected();
    boolean again = call.intent() == Intent.REPEAT;
    findings.merge(
        key, shown, (first, other) -> again ? first : first.times(first.count() + other.count()));
  }

  /** A finding about no call. */
  void found(Finding finding) {
    judging.found(finding);
  }

  /** A breach as a finding. */
  void found(Call call, Breach breach, Level level) {
    found(
        call,
        Finding.of(level, call.operation().subject(), sentence(breach))
            .at(breach.location())
            .comparing(breach.expected(), breach.actual())
            .times(Math.max(1, breach.count())));
  }

  /** A breach in words, to stand alone or to go on. */
  static String sentence(Breach breach) {
    String message = breach.message();
    return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
  }

  Finding finding(Call call, String message) {
    return judging.finding(call.operation().subject(), message);
  }

  Finding finding(Call call, Level level, String message) {
    return Finding.of(level, call.operation().subject(), message);
  }

  Judgement conclude() {
    examined.keySet().forEach(judging::examined);
    findings.values().forEach(judging::found);
    unverified.forEach(
        (subject, reason) -> {
          if (!examined.containsKey(subject)) {
            judging.unverified(subject, reason);
          }
        });
    boolean nothing = examined.isEmpty() && unverified.isEmpty();
    return nothing && calls.stream().noneMatch(Call::succeeded)
        ? JudgementBuilder.notVerified(NothingAnswered.instead(calls))
        : judging.conclude();
  }
}
