package io.github.pluginconformance.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.report.SampleReports;
import java.io.IOException;

/** Reports that are made to be looked at. */
final class BrowserReports {

  private static final ObjectMapper JSON = new ObjectMapper();

  private BrowserReports() {}

  /** The red sample, in which one rule has a warning beside its error. */
  static Report withLesserFinding() throws IOException {
    JsonNode report = JSON.readTree(SampleReports.text("red.json"));
    ArrayNode findings = (ArrayNode) rule(report, "operation/no-server-error").get("findings");
    ObjectNode lesser = findings.get(0).deepCopy();
    findings.add(lesser.put("level", "warning").put("message", "It was slow about it."));
    return ReportJson.fromJson(report.toString());
  }

  /** As a run of a plugin of 200 operations leaves it: every operation, call and coverage. */
  static Report large() throws IOException {
    JsonNode report = JSON.readTree(SampleReports.text("red.json"));
    repeat((ArrayNode) report.get("operations"), 200, "path");
    repeat((ArrayNode) report.at("/coverage/operations"), 200, "path");
    repeat((ArrayNode) report.get("exchanges"), 12_000, "");
    for (JsonNode rule : report.get("rules")) {
      if (rule.get("findings").size() > 0) {
        repeat((ArrayNode) rule.get("findings"), 100, "message");
      }
    }
    return ReportJson.fromJson(report.toString());
  }

  private static void repeat(ArrayNode list, int times, String name) {
    int first = list.size();
    for (int i = first; i < times; i++) {
      ObjectNode copy = list.get(i % first).deepCopy();
      if (name.isEmpty()) {
        copy.put("id", 1000 + i);
      } else {
        copy.put(name, copy.path(name).asText() + "/of/" + i);
      }
      list.add(copy);
    }
  }

  private static ObjectNode rule(JsonNode report, String id) {
    for (JsonNode rule : report.get("rules")) {
      if (rule.get("id").asText().equals(id)) {
        return (ObjectNode) rule;
      }
    }
    throw new AssertionError(id);
  }
}
