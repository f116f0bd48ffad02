package io.github.pluginconformance.writer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.RulePages;
import io.github.pluginconformance.report.RuleResult;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The report as results of Allure 2: one file for each rule, and the surroundings of the run. What
 * closes the gate failed, what we could not decide is broken, what was not verified or does not
 * apply is skipped.
 */
public final class AllureWriter {

  /** The name of the folder in the reports directory. */
  public static final String FOLDER_NAME = "allure-results";

  private final Report report;
  private final long time;

  private AllureWriter(Report report) {
    this.report = report;
    this.time = time(report);
  }

  /** The files by their paths in the reports directory. */
  public static Map<String, byte[]> render(Report report) {
    return new AllureWriter(report).files();
  }

  private static long time(Report report) {
    try {
      return Instant.parse(report.run().startedAt()).toEpochMilli();
    } catch (DateTimeParseException foreign) {
      return 0;
    }
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (RuleResult rule : report.rules()) {
      put(files, result(rule));
    }
    if (!report.passed() && report.rules().stream().noneMatch(report::closesGate)) {
      put(files, gate());
    }
    files.put(
        FOLDER_NAME + "/environment.properties",
        environment().getBytes(StandardCharsets.ISO_8859_1));
    return files;
  }

  private static void put(Map<String, byte[]> files, ObjectNode result) {
    files.put(
        FOLDER_NAME + "/" + result.get("uuid").asText() + "-result.json",
        JsonText.pretty(result).getBytes(StandardCharsets.UTF_8));
  }

  private ObjectNode result(RuleResult rule) {
    CaseKind kind = CaseKind.of(report, rule);
    ObjectNode result = begun(rule.id(), rule.id(), status(kind));
    result.put("description", SafeText.line(rule.title()));
    addDetails(result.putObject("statusDetails"), rule, kind);
    ArrayNode labels = result.putArray("labels");
    addLabels(labels, rule.area());
    label(labels, "severity", severity(rule.level()));
    label(labels, "tag", rule.level());
    ArrayNode links = result.putArray("links");
    for (URI address : RulePages.addresses(rule.id())) {
      links.addObject().put("type", "link").put("name", "source").put("url", address.toString());
    }
    return result;
  }

  /** A verdict that no rule explains. */
  private ObjectNode gate() {
    ObjectNode result = begun("gate", "gate: the run as a whole", "failed");
    result.putObject("statusDetails").put("message", SafeText.line(report.summary().reason()));
    addLabels(result.putArray("labels"), "gate");
    return result;
  }

  /** One file for each rule and plugin: a later run of the same writes over it. */
  private ObjectNode begun(String id, String name, String status) {
    String origin =
        Objects.requireNonNullElse(report.target().publicUrl(), report.target().baseUrl());
    String whole = "plugin-conformance " + report.target().profile() + " " + origin + " " + id;
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("uuid", UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString());
    result.put("historyId", SafeText.line(whole));
    result.put("testCaseId", SafeText.line(id));
    result.put("fullName", "plugin-conformance." + SafeText.line(id));
    result.put("name", SafeText.line(name));
    result.put("status", status);
    result.put("stage", "finished");
    result.put("start", time).put("stop", time);
    return result;
  }

  private void addDetails(ObjectNode details, RuleResult rule, CaseKind kind) {
    boolean accepted = rule.findings().stream().anyMatch(finding -> finding.waived() != null);
    boolean open = FailureText.hasAny(rule);
    details.put("known", accepted && !open);
    details.put("muted", accepted && !open);
    String message = message(rule, kind);
    if (!message.isEmpty()) {
      details.put("message", SafeText.line(message));
    }
    if (open) {
      details.put("trace", String.join("\n", new FailureText(report, new Paint(false)).of(rule)));
    }
  }

  private String message(RuleResult rule, CaseKind kind) {
    String reason = Objects.requireNonNullElse(rule.reason(), "");
    return switch (kind) {
      case FAILURE ->
          rule.findings().stream()
              .filter(report::closesGate)
              .findFirst()
              .map(finding -> finding.subject() + ": " + finding.message())
              .orElse(reason);
      case SKIPPED -> Counts.outcome(rule.outcome()) + ": " + reason;
      case ERROR -> reason;
      default -> remarks(rule);
    };
  }

  /** Findings that do not close the gate stay visible. */
  private static String remarks(RuleResult rule) {
    List<String> remarks = new ArrayList<>();
    for (FindingInfo finding : rule.findings()) {
      String accepted = finding.waived() == null ? "" : " (accepted: " + finding.waived() + ")";
      remarks.add(finding.level() + accepted + ": " + finding.subject() + ": " + finding.message());
    }
    return String.join("; ", remarks);
  }

  private static String status(CaseKind kind) {
    return switch (kind) {
      case FAILURE, GATE -> "failed";
      case ERROR -> "broken";
      case SKIPPED -> "skipped";
      case PASSED -> "passed";
    };
  }

  private static String severity(String level) {
    return switch (level) {
      case "error" -> "critical";
      case "warning" -> "normal";
      default -> "minor";
    };
  }

  private static void addLabels(ArrayNode labels, String area) {
    label(labels, "framework", "plugin-conformance");
    label(labels, "language", "java");
    label(labels, "parentSuite", "plugin-conformance");
    label(labels, "suite", area);
    label(labels, "epic", "plugin-conformance");
    label(labels, "feature", area);
  }

  private static void label(ArrayNode labels, String name, String value) {
    labels.addObject().put("name", name).put("value", SafeText.line(value));
  }

  private String environment() {
    return property("baseUrl", report.target().baseUrl())
        + property("profile", report.target().profile())
        + property("mode", report.target().mode())
        + property("run", String.valueOf(report.run().id()))
        + property("plugin-conformance", report.tool().version());
  }

  /** A line of a properties file: no foreign text can begin a line of its own. */
  private static String property(String name, String value) {
    StringBuilder line = new StringBuilder(name).append('=');
    for (char c : SafeText.line(value).toCharArray()) {
      if (c == '\\') {
        line.append("\\\\");
      } else if (c < 0x20 || c > 0x7e) {
        line.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        line.append(c);
      }
    }
    return line.append('\n').toString();
  }
}
