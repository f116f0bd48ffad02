package io.github.pluginconformance.report;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of a run, in the shape of {@code report.json} (format version 1; additions only).
 * Every text in it is redacted.
 *
 * @param exchanges every request that was sent, by id
 */
public record Report(
    int formatVersion,
    Tool tool,
    TargetInfo target,
    RunInfo run,
    Summary summary,
    List<Setting> settings,
    List<RuleResult> rules,
    List<OperationInfo> operations,
    List<ExchangeInfo> exchanges) {

  /** Whether the gate is open. */
  public boolean passed() {
    return summary.verdict().equals("passed");
  }

  public record Tool(String name, String version) {}

  public record TargetInfo(
      String baseUrl, @Nullable String publicUrl, String profile, String mode) {}

  /**
   * @param startedAt ISO 8601, UTC
   * @param requests every one we sent
   * @param completed whether the run came to its end
   */
  public record RunInfo(
      String startedAt,
      long durationMillis,
      long seed,
      int requests,
      boolean completed,
      List<String> leftBehind) {}

  /**
   * @param verdict {@code passed} or {@code failed}
   * @param rules number of rules by outcome
   * @param findings number of findings by level, and of those waived or in the baseline
   */
  public record Summary(
      String verdict, String reason, Map<String, Integer> rules, Map<String, Integer> findings) {}

  public record Setting(String key, String value, String origin) {}

  /**
   * @param basis the sources in words (addition)
   * @param check what to check when it is violated (addition)
   */
  public record RuleResult(
      String id,
      String level,
      String title,
      String outcome,
      @Nullable String reason,
      int subjects,
      List<FindingInfo> findings,
      List<String> basis,
      List<String> check) {}

  /**
   * @param fingerprint stable from run to run: rule, subject and location
   * @param waived the reason of the waiver, or {@code baseline}; null if it counts
   */
  public record FindingInfo(
      String level,
      String subject,
      @Nullable String location,
      String message,
      @Nullable String expected,
      @Nullable String actual,
      @Nullable Integer exchange,
      @Nullable String curl,
      String fingerprint,
      @Nullable String waived,
      int count) {}

  public record OperationInfo(
      @Nullable String operationId,
      String method,
      String path,
      boolean exercised,
      int calls,
      @Nullable String reason) {}

  public record ExchangeInfo(
      int id,
      String purpose,
      RequestInfo request,
      @Nullable ResponseInfo response,
      @Nullable String failure,
      long millis) {}

  public record RequestInfo(String method, String url, Map<String, String> headers, String body) {}

  public record ResponseInfo(
      int status, Map<String, String> headers, String body, boolean truncated) {}
}
