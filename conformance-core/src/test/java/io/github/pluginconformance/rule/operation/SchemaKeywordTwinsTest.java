package io.github.pluginconformance.rule.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.CallsSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.evidence.EvidenceCollector;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.ApiDocument;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Rule;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * For each keyword of a schema an answer that keeps it, and one that breaks it and nothing else.
 */
class SchemaKeywordTwinsTest {

  private static final String ID = "operation/body-matches-schema";
  private static final URI ADDRESS = URI.create("http://localhost:1/things");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type | {type: string} | \"a\" | 1",
        "type integer | {type: integer} | 1 | 1.5",
        "nullable | {type: string, nullable: true} | null | 1",
        "not nullable | {type: string} | \"a\" | null",
        "enum | {type: string, enum: [a, b]} | \"a\" | \"c\"",
        "minimum | {type: integer, minimum: 3} | 3 | 2",
        "maximum | {type: integer, maximum: 3} | 3 | 4",
        "exclusiveMinimum | {type: integer, minimum: 3, exclusiveMinimum: true} | 4 | 3",
        "exclusiveMaximum | {type: integer, maximum: 3, exclusiveMaximum: true} | 2 | 3",
        "multipleOf | {type: number, multipleOf: 0.5} | 1.5 | 1.7",
        "minLength | {type: string, minLength: 2} | \"ab\" | \"a\"",
        "maxLength | {type: string, maxLength: 2} | \"ab\" | \"abc\"",
        "pattern | {type: string, pattern: ^a} | \"ab\" | \"b\"",
        "format date | {type: string, format: date} | \"2024-02-29\" | \"2023-02-29\"",
        "format date-time | {type: string, format: date-time} | \"2024-02-29T10:00:00Z\" |"
            + " \"2024-02-29 10:00\"",
        "format uuid | {type: string, format: uuid} | \"9b2d3c1e-7c7a-4b8e-9d2f-0a1b2c3d4e5f\" |"
            + " \"7\"",
        "format email | {type: string, format: email} | \"a@example.com\" | \"nobody\"",
        "format uri | {type: string, format: uri} | \"https://example.com/\" | \"no uri\"",
        "format ipv4 | {type: string, format: ipv4} | \"192.0.2.1\" | \"192.0.2\"",
        "format int32 | {type: integer, format: int32} | 2147483647 | 2147483648",
        "format int64 | {type: integer, format: int64} | 9223372036854775807 | 9223372036854775808",
        "format byte | {type: string, format: byte} | \"YQ==\" | \"%%%\"",
        "items | {type: array, items: {type: string}} | [\"a\"] | [1]",
        "minItems | {type: array, items: {}, minItems: 1} | [1] | []",
        "maxItems | {type: array, items: {}, maxItems: 1} | [1] | [1, 2]",
        "uniqueItems | {type: array, items: {}, uniqueItems: true} | [1, 2] | [1, 1]",
        "properties | {type: object, properties: {a: {type: string}}} | {\"a\": \"x\"} | {\"a\":"
            + " 1}",
        "required | {type: object, required: [a]} | {\"a\": 1} | {}",
        "additionalProperties false | {type: object, properties: {a: {}}, additionalProperties:"
            + " false} | {\"a\": 1} | {\"b\": 1}",
        "additionalProperties schema | {type: object, additionalProperties: {type: integer}} |"
            + " {\"a\": 1} | {\"a\": \"x\"}",
        "minProperties | {type: object, minProperties: 1} | {\"a\": 1} | {}",
        "maxProperties | {type: object, maxProperties: 1} | {\"a\": 1} | {\"a\": 1, \"b\": 2}",
        "allOf | {allOf: [{type: object, required: [a]}, {type: object, required: [b]}]} | {\"a\":"
            + " 1, \"b\": 2} | {\"a\": 1}",
        "oneOf | {oneOf: [{type: integer}, {type: number, minimum: 5}]} | 3 | 6",
        "anyOf | {anyOf: [{type: integer}, {type: boolean}]} | true | \"a\"",
        "not | {type: string, not: {enum: [a]}} | \"b\" | \"a\"",
        "writeOnly | {type: object, properties: {a: {type: string, writeOnly: true}}} | {} |"
            + " {\"a\": \"x\"}",
        "$ref | {$ref: '#/components/schemas/Other'} | {\"kind\": \"Other\"} | {\"kind\": 1}",
        "discriminator | {oneOf: [{$ref: '#/components/schemas/Other'}], discriminator:"
            + " {propertyName: kind}} | {\"kind\": \"Other\"} | {\"kind\": \"Nobody\"}"
      })
  void by_3_0(String keyword, String schema, String good, String bad) {
    assertThat(violated("3.0.3", schema, good)).as(keyword + " kept").isEmpty();
    assertThat(violated("3.0.3", schema, bad)).as(keyword + " broken").containsExactly(ID);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "type array | {type: [string, 'null']} | null | 1",
        "const | {const: 5} | 5 | 6",
        "exclusiveMinimum | {type: integer, exclusiveMinimum: 3} | 4 | 3",
        "exclusiveMaximum | {type: integer, exclusiveMaximum: 3} | 2 | 3",
        "prefixItems | {type: array, prefixItems: [{type: string}]} | [\"a\"] | [1]",
        "items false | {type: array, prefixItems: [{}], items: false} | [1] | [1, 2]",
        "contains | {type: array, contains: {type: string}} | [1, \"a\"] | [1]",
        "minContains | {type: array, contains: {type: string}, minContains: 2} | [\"a\", \"b\"] |"
            + " [\"a\"]",
        "maxContains | {type: array, contains: {type: string}, maxContains: 1} | [\"a\"] | [\"a\","
            + " \"b\"]",
        "if then | {if: {required: [a]}, then: {required: [b]}} | {\"a\": 1, \"b\": 1} | {\"a\":"
            + " 1}",
        "if else | {if: {required: [a]}, else: {required: [b]}} | {\"b\": 1} | {}",
        "dependentRequired | {type: object, dependentRequired: {a: [b]}} | {\"a\": 1, \"b\": 1} |"
            + " {\"a\": 1}",
        "dependentSchemas | {type: object, dependentSchemas: {a: {required: [b]}}} | {\"a\": 1,"
            + " \"b\": 1} | {\"a\": 1}",
        "patternProperties | {type: object, patternProperties: {^n: {type: integer}}} | {\"n1\": 1}"
            + " | {\"n1\": \"x\"}",
        "propertyNames | {type: object, propertyNames: {maxLength: 2}} | {\"ab\": 1} | {\"abc\":"
            + " 1}",
        "unevaluatedProperties | {allOf: [{properties: {a: {}}}], unevaluatedProperties: false} |"
            + " {\"a\": 1} | {\"b\": 1}",
        "unevaluatedItems | {allOf: [{prefixItems: [{}]}], unevaluatedItems: false} | [1] | [1, 2]",
        "boolean schema | {type: object, properties: {a: false}} | {} | {\"a\": 1}",
        "anyOf null | {anyOf: [{type: string}, {type: 'null'}]} | null | 1",
        "$ref with siblings | {$ref: '#/components/schemas/Other', required: [more]} | {\"kind\":"
            + " \"a\", \"more\": 1} | {\"kind\": \"a\"}",
        "$defs | {$ref: '#/components/schemas/Other/$defs/inner'} | 1 | \"a\"",
        "format | {type: string, format: date} | \"2024-02-29\" | \"yesterday\""
      })
  void by_3_1(String keyword, String schema, String good, String bad) {
    assertThat(violated("3.1.0", schema, good)).as(keyword + " kept").isEmpty();
    assertThat(violated("3.1.0", schema, bad)).as(keyword + " broken").containsExactly(ID);
  }

  private static List<String> violated(String version, String schema, String body) {
    Evidence evidence = evidence(version, schema, body);
    return OperationRules.all().stream()
        .filter(rule -> !rule.judge(evidence).findings().isEmpty())
        .map(Rule::meta)
        .map(meta -> meta.id())
        .toList();
  }

  private static Evidence evidence(String version, String schema, String body) {
    Contract contract = Contract.of(document(version, schema));
    Operation operation = contract.document().operations().get(0);
    ReceivedResponse response =
        new ReceivedResponse(
            200,
            List.of(new Header("Content-Type", "application/json")),
            body.getBytes(StandardCharsets.UTF_8),
            false,
            List.of());
    SentRequest request = new SentRequest("GET", ADDRESS, ADDRESS, List.of(), new byte[0]);
    Exchange exchange =
        new Exchange(1, "valid input", request, response, null, Duration.ofMillis(5));
    Call call =
        new Call(
            operation,
            Call.Intent.VALID,
            "",
            false,
            exchange,
            contract.judgeAnswer(operation, response));
    EvidenceCollector collector =
        new EvidenceCollector(SettingsBuilder.forPlugin(URI.create("http://localhost:1")).build());
    collector.record(new CallsSeen(List.of(call), List.of(), List.of()));
    return collector.toEvidence(List.of(exchange));
  }

  private static ApiDocument document(String version, String schema) {
    String yaml =
        """
        openapi: %s
        info: {title: Test, version: "1"}
        paths:
          /things:
            get:
              responses:
                "200":
                  description: fine
                  content:
                    application/json:
                      schema: %s
        components:
          schemas:
            Other:
              type: object
              required: [kind]
              properties: {kind: {type: string}}
              $defs: {inner: {type: integer}}
        """
            .formatted(version, schema);
    return DocumentReader.read(yaml.getBytes(StandardCharsets.UTF_8), ADDRESS)
        .model()
        .orElseThrow();
  }
}
