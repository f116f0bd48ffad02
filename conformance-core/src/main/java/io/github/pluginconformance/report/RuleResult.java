package io.github.pluginconformance.report;

import io.github.pluginconformance.PublicApi;
import io.github.pluginconformance.rule.Outcome;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How one rule ended.
 *
 * @param basis the sources in words (addition)
 * @param check what to check when it is violated (addition)
 * @param unverified how many subjects wait for something the user could supply (addition)
 * @param undecided how many subjects could not be decided by us (addition)
 * @param omitted how many findings were counted but not kept (addition)
 */
@PublicApi
public record RuleResult(
    String id,
    String level,
    String title,
    String outcome,
    @Nullable String reason,
    int subjects,
    List<FindingInfo> findings,
    List<String> basis,
    List<String> check,
    int unverified,
    int undecided,
    int omitted) {

  /** Additions are empty where an older report does not have them. */
  public RuleResult {
    basis = Objects.requireNonNullElse(basis, List.of());
    check = Objects.requireNonNullElse(check, List.of());
  }

  /** Whether it ended so. */
  public boolean is(Outcome ended) {
    return outcome.equals(ended.key());
  }

  /** The part of the id before the slash. */
  public String area() {
    return id.substring(0, Math.max(0, id.indexOf('/')));
  }

  /** The gravest level that an omitted finding can have: findings stand gravest first. */
  public String omittedLevel() {
    return findings.isEmpty() ? level : findings.get(findings.size() - 1).level();
  }

  /** Whether anything could not be verified for want of something the user could supply. */
  public boolean isLeftOpen() {
    return unverified > 0 || is(Outcome.NOT_VERIFIED);
  }

  /** The same with other findings. */
  public RuleResult with(List<FindingInfo> others) {
    return new RuleResult(
        id,
        level,
        title,
        outcome,
        reason,
        subjects,
        others,
        basis,
        check,
        unverified,
        undecided,
        omitted);
  }
}
