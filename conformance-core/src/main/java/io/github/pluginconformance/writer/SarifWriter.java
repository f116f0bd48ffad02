package io.github.pluginconformance.writer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.Report.Tool;
import io.github.pluginconformance.report.RulePage;
import io.github.pluginconformance.report.RulePages;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.settings.SettingKeys;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The report as SARIF 2.1.0, as code scanning services take it: every finding has a place in a file
 * of the repository, a stable fingerprint, and a suppression where it is accepted.
 */
public final class SarifWriter {

  /** The name of the file in the reports directory. */
  public static final String FILE_NAME = "report.sarif";

  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
  private static final int LONGEST = 4_000;

  private final Report report;
  private final SourceLocations places;

  private final Function<String, Optional<RulePage>> pages;

  private SarifWriter(
      Report report, Map<String, String> sources, Function<String, Optional<RulePage>> pages) {
    this.report = report;
    this.pages = pages;
    this.places = new SourceLocations(sources, packaged(report));
  }

  /**
   * The document.
   *
   * @param sources where {@code manifest} and {@code document} stand in the repository
   */
  public static String render(Report report, Map<String, String> sources) {
    return render(report, sources, RulePages::page);
  }

  static String render(
      Report report, Map<String, String> sources, Function<String, Optional<RulePage>> pages) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", SCHEMA);
    root.put("version", "2.1.0");
    new SarifWriter(report, sources, pages).addRun(root.putArray("runs").addObject());
    return JsonText.pretty(root);
  }

  private static String packaged(Report report) {
    return report.settings().stream()
        .filter(setting -> setting.key().equals(SettingKeys.PLUGIN_MANIFEST.name()))
        .map(Report.Setting::value)
        .findFirst()
        .orElse("");
  }

  private void addRun(ObjectNode run) {
    run.putObject("properties").put("notice", Tool.UNTRUSTED);
    ObjectNode driver = run.putObject("tool").putObject("driver");
    driver.put("name", text(report.tool().name()));
    driver.put("semanticVersion", text(report.tool().version()));
    ArrayNode rules = driver.putArray("rules");
    report.rules().forEach(rule -> addRule(rules.addObject(), rule));
    addInvocation(run.putArray("invocations").addObject());
    run.put("columnKind", "unicodeCodePoints");
    ArrayNode results = run.putArray("results");
    for (int i = 0; i < report.rules().size(); i++) {
      RuleResult rule = report.rules().get(i);
      int index = i;
      rule.findings().forEach(finding -> addResult(results.addObject(), rule, index, finding));
    }
  }

  private void addInvocation(ObjectNode invocation) {
    invocation.put("executionSuccessful", report.run().completed());
    startedAt().ifPresent(start -> invocation.put("startTimeUtc", start.toString()));
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    for (RuleResult rule : report.rules()) {
      if (rule.is(Outcome.ERRORED) || rule.undecided() > 0) {
        addNotification(notifications, rule.id() + ": " + reason(rule));
      }
    }
    report.run().faults().forEach(fault -> addNotification(notifications, fault));
  }

  private Optional<Instant> startedAt() {
    try {
      return Optional.of(Instant.parse(report.run().startedAt()));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String reason(RuleResult rule) {
    return Objects.requireNonNullElse(rule.reason(), "could not be decided");
  }

  private static void addNotification(ArrayNode notifications, String message) {
    ObjectNode notification = notifications.addObject();
    notification.put("level", "error");
    notification.putObject("message").put("text", text(message));
  }

  private void addRule(ObjectNode node, RuleResult rule) {
    node.put("id", text(rule.id()));
    node.put("name", text(rule.id()));
    node.putObject("shortDescription").put("text", text(rule.title()));
    node.putObject("fullDescription").put("text", text(rule.title() + source(rule)));
    RulePages.addresses(rule.id()).stream()
        .findFirst()
        .ifPresent(address -> node.put("helpUri", address.toString()));
    ObjectNode help = node.putObject("help");
    help.put("text", text(String.join(" ", rule.title(), String.join(" ", rule.check()))));
    if (!rule.findings().isEmpty()) {
      pages.apply(rule.id()).map(RulePage::markdown).ifPresent(page -> help.put("markdown", page));
    }
    node.putObject("defaultConfiguration").put("level", level(rule.level()));
    node.putObject("properties").putArray("tags").add(text(rule.area()));
  }

  private static String source(RuleResult rule) {
    return rule.basis().isEmpty() ? "" : ". Source: " + String.join("; ", rule.basis());
  }

  private void addResult(ObjectNode node, RuleResult rule, int index, FindingInfo finding) {
    node.put("ruleId", text(rule.id()));
    node.put("ruleIndex", index);
    node.put("level", level(finding.level()));
    node.putObject("message").put("text", message(finding));
    places.add(node.putArray("locations").addObject(), rule, finding);
    node.putObject("partialFingerprints").put("pluginConformance/v1", text(finding.fingerprint()));
    if (finding.waived() != null) {
      ObjectNode suppression = node.putArray("suppressions").addObject();
      suppression.put("kind", "external");
      suppression.put("justification", text(finding.waived()));
    }
  }

  /** Sentences: where there is little room, viewers show the first alone. */
  private static String message(FindingInfo finding) {
    return text(
        sentence(finding.subject() + ": " + finding.message())
            + part(" Expected: ", finding.expected())
            + part(" Actual: ", finding.actual())
            + part(" Where: ", finding.location()));
  }

  private static String part(String label, @Nullable String value) {
    return value == null || value.isBlank() ? "" : label + sentence(value);
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private static String level(String level) {
    return level.equals("error") || level.equals("warning") ? level : "note";
  }

  private static String text(String text) {
    String safe = SafeText.line(text);
    return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
  }
}
