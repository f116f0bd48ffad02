package io.github.pluginconformance.writer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.report.SampleReports;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the text of HAR 1.2 asks for (w3c.github.io/web-performance/specs/HAR). */
class HarWriterTest {

  /** The objects of HAR 1.2 with the fields that it does not call optional. */
  private static final String SPECIFICATION =
      """
      {
        "type": "object", "required": ["log"], "additionalProperties": false,
        "properties": {"log": {
          "type": "object", "required": ["version", "creator", "entries"],
          "properties": {
            "version": {"const": "1.2"},
            "creator": {"type": "object", "required": ["name", "version"], "properties": {"name": {"type": "string"}, "version": {"type": "string"}}},
            "comment": {"type": "string"},
            "entries": {"type": "array", "items": {"$ref": "#/$defs/entry"}}
          }
        }},
        "$defs": {
          "entry": {
            "type": "object", "required": ["startedDateTime", "time", "request", "response", "cache", "timings"], "additionalProperties": false,
            "properties": {
              "startedDateTime": {"type": "string", "format": "date-time"},
              "time": {"type": "number", "minimum": 0},
              "request": {"$ref": "#/$defs/request"},
              "response": {"$ref": "#/$defs/response"},
              "cache": {"type": "object"},
              "timings": {"type": "object", "required": ["send", "wait", "receive"], "additionalProperties": {"type": "number", "minimum": 0}},
              "comment": {"type": "string"}
            }
          },
          "request": {
            "type": "object", "required": ["method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize"], "additionalProperties": false,
            "properties": {
              "method": {"type": "string"}, "url": {"type": "string"}, "httpVersion": {"type": "string"},
              "cookies": {"type": "array"}, "headers": {"$ref": "#/$defs/pairs"}, "queryString": {"$ref": "#/$defs/pairs"},
              "postData": {"type": "object", "required": ["mimeType", "text"], "additionalProperties": false, "properties": {"mimeType": {"type": "string"}, "text": {"type": "string"}}},
              "headersSize": {"type": "integer", "minimum": -1}, "bodySize": {"type": "integer", "minimum": -1}
            }
          },
          "response": {
            "type": "object", "required": ["status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL", "headersSize", "bodySize"], "additionalProperties": false,
            "properties": {
              "status": {"type": "integer", "minimum": 0, "maximum": 999}, "statusText": {"type": "string"}, "httpVersion": {"type": "string"},
              "cookies": {"type": "array"}, "headers": {"$ref": "#/$defs/pairs"},
              "content": {"type": "object", "required": ["size", "mimeType"], "additionalProperties": false, "properties": {"size": {"type": "integer", "minimum": 0}, "mimeType": {"type": "string"}, "text": {"type": "string"}, "comment": {"type": "string"}}},
              "redirectURL": {"type": "string"},
              "headersSize": {"type": "integer", "minimum": -1}, "bodySize": {"type": "integer", "minimum": -1}
            }
          },
          "pairs": {"type": "array", "items": {"type": "object", "required": ["name", "value"], "additionalProperties": false, "properties": {"name": {"type": "string"}, "value": {"type": "string"}}}}
        }
      }
      """;

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SPECIFICATION, InputFormat.JSON);

  static void assertHar(String document) {
    assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
  }

  @Test
  void should_write_what_the_specification_asks_for() {
    assertHar(HarWriter.render(SampleReports.green()));
    assertHar(HarWriter.render(SampleReports.red()));
  }

  @Test
  void should_notice_an_archive_that_is_wrong() {
    String wrong = HarWriter.render(SampleReports.red()).replace("\"redirectURL\"", "\"redirect\"");

    assertThat(SCHEMA.validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void should_hold_every_exchange_in_its_order_one_after_the_other() throws IOException {
    Report report = SampleReports.red();
    JsonNode entries = entries(report);

    assertThat(entries).hasSameSizeAs(report.exchanges());
    Instant end = Instant.parse(report.run().startedAt());
    for (int i = 0; i < entries.size(); i++) {
      assertThat(Instant.parse(entries.get(i).get("startedDateTime").asText())).isEqualTo(end);
      assertThat(entries.get(i).at("/request/url").asText())
          .isEqualTo(report.exchanges().get(i).request().url());
      assertThat(entries.get(i).get("comment").asText())
          .startsWith(report.exchanges().get(i).id() + ": ");
      end = end.plusMillis(report.exchanges().get(i).millis());
    }
  }

  @Test
  void should_take_addresses_bodies_and_redirects_apart() throws IOException {
    JsonNode entry =
        entries(
                with(
                    """
                    {"id": 1, "purpose": "odd", "millis": 7, "failure": null,
                     "request": {"method": "POST", "url": "http://localhost/a?q=a%20b&flag&x=%zz#f",
                       "headers": {"Content-Type": "application/json"}, "body": "{}"},
                     "response": {"status": 302, "headers": {"Location": "/b", "content-type": "text/plain; charset=utf-8"}, "body": "é", "truncated": true}}
                    """))
            .get(0);

    assertThat(entry.at("/request/queryString").toString())
        .isEqualTo(
            "[{\"name\":\"q\",\"value\":\"a"
                + " b\"},{\"name\":\"flag\",\"value\":\"\"},{\"name\":\"x\",\"value\":\"%zz\"}]");
    assertThat(entry.at("/request/postData/mimeType").asText()).isEqualTo("application/json");
    assertThat(entry.at("/response/redirectURL").asText()).isEqualTo("/b");
    assertThat(entry.at("/response/content/mimeType").asText())
        .isEqualTo("text/plain; charset=utf-8");
    assertThat(entry.at("/response/content/size").asInt()).isEqualTo(2);
    assertThat(entry.at("/response/content/comment").asText()).isEqualTo("not the whole body");
  }

  @Test
  void should_say_why_no_answer_came() throws IOException {
    JsonNode entry =
        entries(
                with(
                    """
                    {"id": 1, "purpose": "manifest", "millis": 7, "failure": "transport.timeout: too long",
                     "request": {"method": "GET", "url": "http://localhost/a", "headers": {}, "body": ""}, "response": null}
                    """))
            .get(0);

    assertThat(entry.at("/response/status").asInt()).isZero();
    assertThat(entry.at("/request/postData").isMissingNode()).isTrue();
    assertThat(entry.at("/comment").asText()).contains("failed: transport.timeout");
  }

  private static JsonNode entries(Report report) throws IOException {
    String document = HarWriter.render(report);
    assertHar(document);
    return new ObjectMapper().readTree(document).at("/log/entries");
  }

  private static Report with(String exchange) throws IOException {
    ObjectMapper json = new ObjectMapper();
    ObjectNode report = (ObjectNode) json.readTree(SampleReports.text("red.json"));
    report.set("exchanges", json.valueToTree(List.of(json.readTree(exchange))));
    return ReportJson.fromJson(report.toString());
  }
}
