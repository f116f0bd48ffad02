package io.github.pluginconformance.writer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;

/** A report in which every text is harmless, so that no template can forget to make it so. */
final class HarmlessReport {

  private HarmlessReport() {}

  static Report of(Report report) {
    return ReportJson.fromTree(harmless(ReportJson.toTree(report)));
  }

  private static JsonNode harmless(JsonNode node) {
    if (node.isTextual()) {
      return TextNode.valueOf(SafeText.block(node.textValue()));
    }
    if (node.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      node.properties()
          .forEach(each -> object.set(SafeText.line(each.getKey()), harmless(each.getValue())));
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> array.add(harmless(item)));
      return array;
    }
    return node;
  }
}
