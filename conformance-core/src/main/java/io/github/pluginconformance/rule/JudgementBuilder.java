package io.github.pluginconformance.rule;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.settings.CopilotKeys;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a rule sees, subject by subject, and concludes. Findings make it violated; else an
 * undecided subject makes it errored; else examined subjects make it satisfied; else unverified
 * ones make it not verified; else it is not applicable.
 */
public final class JudgementBuilder {

  private final Evidence evidence;
  private final Level level;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<String> examined = new LinkedHashSet<>();
  private final Set<String> unverified = new LinkedHashSet<>();
  private final Set<String> undecided = new LinkedHashSet<>();
  private String nothing = "nothing of the kind was seen";

  private JudgementBuilder(Evidence evidence, Level level) {
    this.evidence = evidence;
    this.level = level;
  }

  /** Begins to judge; findings get the rule's level for the profile of the run. */
  public static JudgementBuilder of(Rule rule, Evidence evidence) {
    return new JudgementBuilder(
        evidence,
        rule.meta().level(evidence.profile(), evidence.settings().get(CopilotKeys.STORE)));
  }

  /** The evidence that is judged. */
  public Evidence evidence() {
    return evidence;
  }

  /** The level of an ordinary finding in this run. */
  public Level level() {
    return level;
  }

  /** Counts a subject as examined. */
  public JudgementBuilder examined(String subject) {
    examined.add(subject);
    return this;
  }

  /** A finding at the rule's level, for {@link #found}; it is not recorded yet. */
  public Finding finding(String subject, String message) {
    return Finding.of(level, subject, message);
  }

  /** Records a finding; its subject counts as examined. */
  public JudgementBuilder found(Finding finding) {
    examined.add(finding.subject());
    findings.add(finding);
    return this;
  }

  /** The subjects about which something was found so far. */
  public Set<String> foundSubjects() {
    return findings.stream().map(Finding::subject).collect(Collectors.toSet());
  }

  /** A subject could not be verified; the reason says what to supply. */
  public JudgementBuilder unverified(String subject, String reason) {
    unverified.add(subject.isEmpty() ? reason : subject + ": " + reason);
    return this;
  }

  /** A subject could not be decided because of a limit or a fault of ours. */
  public JudgementBuilder undecided(String subject, String reason) {
    undecided.add(subject.isEmpty() ? reason : subject + ": " + reason);
    return this;
  }

  /** Why the rule is not applicable if no subject turns up. */
  public JudgementBuilder nothingMeans(String reason) {
    nothing = reason;
    return this;
  }

  /** The judgement. */
  public Judgement conclude() {
    return new Judgement(
        outcome(),
        examined.size(),
        reason(),
        List.copyOf(findings),
        unverified.size(),
        undecided.size());
  }

  /** There is nothing the rule speaks of. */
  public static Judgement notApplicable(String reason) {
    return new Judgement(Outcome.NOT_APPLICABLE, 0, reason, List.of());
  }

  /** The rule applies, but what it needs is missing; the reason says what to supply. */
  public static Judgement notVerified(String reason) {
    return new Judgement(Outcome.NOT_VERIFIED, 0, reason, List.of());
  }

  private Outcome outcome() {
    if (!findings.isEmpty()) {
      return Outcome.VIOLATED;
    }
    if (!undecided.isEmpty()) {
      return Outcome.ERRORED;
    }
    if (!examined.isEmpty()) {
      return Outcome.SATISFIED;
    }
    return unverified.isEmpty() ? Outcome.NOT_APPLICABLE : Outcome.NOT_VERIFIED;
  }

  private @Nullable String reason() {
    Set<String> reasons = new LinkedHashSet<>(undecided);
    reasons.addAll(unverified);
    if (!reasons.isEmpty()) {
      return String.join("; ", reasons);
    }
    return examined.isEmpty() ? nothing : null;
  }
}
