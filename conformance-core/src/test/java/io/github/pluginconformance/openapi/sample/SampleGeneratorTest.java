package io.github.pluginconformance.openapi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.pluginconformance.openapi.contract.Contract;
import io.github.pluginconformance.openapi.model.Direction;
import io.github.pluginconformance.openapi.model.Parameter;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleGeneratorTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: string}",
        "{type: string, minLength: 40}",
        "{type: string, maxLength: 2}",
        "{type: string, maxLength: 0}",
        "{type: string, pattern: '^[A-Z]{3}-\\d{4}$'}",
        "{type: string, pattern: 'TL', minLength: 12}",
        "{type: string, pattern: '^TL', minLength: 12}",
        "{type: string, pattern: '^(?=.*[0-9])[a-z0-9]{8}$'}",
        "{type: string, format: date}",
        "{type: string, format: date-time}",
        "{type: string, format: uuid}",
        "{type: string, format: email}",
        "{type: string, format: uri}",
        "{type: string, format: ipv4}",
        "{type: string, format: ipv6}",
        "{type: string, format: hostname}",
        "{type: string, format: byte}",
        "{type: string, format: binary}",
        "{type: string, format: password, minLength: 20}",
        "{type: string, format: nobody-knows}",
        "{type: integer, minimum: 7}",
        "{type: integer, maximum: -7}",
        "{type: integer, minimum: 10, maximum: 10}",
        "{type: integer, multipleOf: 7, minimum: 15}",
        "{type: integer, format: int64, minimum: 4000000000}",
        "{type: number, minimum: 0.2, maximum: 0.4}",
        "{type: number, multipleOf: 0.01, minimum: 3.333}",
        "{type: boolean}",
        "{type: array, items: {type: string}, minItems: 5, uniqueItems: true}",
        "{type: array, items: {type: integer}, minItems: 5, uniqueItems: true}",
        "{type: array, items: {type: string, enum: [a, b, c]}, minItems: 3, uniqueItems: true}",
        "{type: array, items: {type: string, format: date}, minItems: 3, uniqueItems: true}",
        "{type: array, maxItems: 0, items: {type: string}}",
        "{type: object, minProperties: 3, additionalProperties: {type: integer}}",
        "{type: object, minProperties: 1, properties: {a: {type: string}}, additionalProperties:"
            + " false}",
        "{type: object, required: [undeclared]}",
        "{allOf: [{type: object, required: [a], properties: {a: {type: string}}}, {required: [b],"
            + " properties: {b: {type: integer}}}]}",
        "{allOf: [{type: integer, minimum: 5}, {maximum: 6}]}",
        "{oneOf: [{type: string, maxLength: 3}, {type: integer}]}",
        "{anyOf: [{required: [a]}, {required: [b]}], properties: {a: {type: string}, b: {type:"
            + " string}}}",
        "{oneOf: [{type: object, required: [a], properties: {a: {enum: [x]}}}, {type: object,"
            + " required: [a], properties: {a: {enum: [x, y]}}}]}",
        "{type: string, enum: [one, two]}",
        "{type: string, not: {enum: [sample]}, pattern: '^[a-z]{6}$'}",
        "{}"
      })
  void should_make_a_valid_value_in_either_dialect(String schema) {
    for (String version : new String[] {"3.0.3", "3.1.0"}) {
      for (Extent extent : Extent.values()) {
        assertThat(sampling(version, schema, extent)).as(version).isInstanceOf(Sample.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: integer, minimum: 1, exclusiveMinimum: true, maximum: 3, exclusiveMaximum: true}",
        "{type: string, nullable: true}",
        "{type: object, required: [kind], properties: {kind: {type: string}}, discriminator:"
            + " {propertyName: kind}}"
      })
  void should_make_a_valid_value_by_3_0(String schema) {
    assertThat(sampling("3.0.3", schema, Extent.TYPICAL)).isInstanceOf(Sample.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: integer, exclusiveMinimum: 1, exclusiveMaximum: 3}",
        "{type: [string, 'null']}",
        "{type: 'null'}",
        "{const: 5}",
        "{anyOf: [{type: 'null'}, {type: string}]}",
        "{type: array, prefixItems: [{type: string}, {type: integer}], items: false}",
        "{type: array, contains: {const: 7}, minContains: 2}",
        "{type: object, properties: {a: {type: string}}, required: [a], dependentRequired: {a:"
            + " [b]}}",
        "{type: object, patternProperties: {'^n_': {type: integer}}, required: [n_one]}",
        "{type: object, properties: {a: {type: string}}, unevaluatedProperties: false}",
        "{type: object, required: [kind], properties: {kind: {enum: [a, b]}}, if: {properties:"
            + " {kind: {const: a}}}, then: {required: [more]}}"
      })
  void should_make_a_valid_value_by_3_1(String schema) {
    assertThat(sampling("3.1.0", schema, Extent.TYPICAL)).isInstanceOf(Sample.class);
  }

  @Test
  void should_prefer_a_valid_example() {
    Sample sample = sample("{type: string, example: from the document, default: other}");

    assertThat(sample)
        .isEqualTo(new Sample(TextNode.valueOf("from the document"), Provenance.EXAMPLE));
    assertThat(sample.invented()).isFalse();
  }

  @Test
  void should_pass_over_an_example_that_breaks_its_own_schema() {
    Sample sample = sample("{type: string, maxLength: 3, example: too long, default: ok}");

    assertThat(sample).isEqualTo(new Sample(TextNode.valueOf("ok"), Provenance.DEFAULT));
  }

  @Test
  void should_drop_what_may_not_be_sent_from_an_example() throws Exception {
    Sample sample =
        sample(
            "{type: object, properties: {id: {type: integer, readOnly: true}, a: {type: string}},"
                + " example: {id: 1, a: x}}");

    assertThat(sample.value()).isEqualTo(JSON.readTree("{\"a\": \"x\"}"));
  }

  @Test
  void should_call_a_value_invented_when_any_part_of_it_is() {
    Sample sample =
        sample(
            "{type: object, required: [a, b], properties: {a: {type: string, example: x}, b: {type:"
                + " string}}}");

    assertThat(sample.provenance()).isEqualTo(Provenance.GENERATED);
  }

  @Test
  void should_send_only_required_properties_when_minimal() throws Exception {
    assertThat(three(Extent.MINIMAL)).isEqualTo(JSON.readTree("{\"title\": \"Sample title\"}"));
  }

  @Test
  void should_add_properties_with_examples_when_typical() {
    assertThat(three(Extent.TYPICAL).fieldNames()).toIterable().containsExactly("title", "note");
  }

  @Test
  void should_send_every_property_when_full() {
    assertThat(three(Extent.FULL).fieldNames())
        .toIterable()
        .containsExactly("title", "note", "rest");
  }

  @Test
  void should_send_all_properties_where_the_document_names_no_required_ones() {
    Sample sample = sample("{type: object, properties: {a: {type: string}, b: {type: integer}}}");

    assertThat(sample.value().fieldNames()).toIterable().containsExactly("a", "b");
  }

  @Test
  void should_stop_at_a_bounded_depth() {
    String tree =
        "{type: object, properties: {name: {type: string}, child: {$ref:"
            + " '#/components/schemas/Thing'}}}";
    Sample sample = (Sample) sampling("3.0.3", tree, Extent.FULL);

    assertThat(sample.value().at("/child/child/child/child").isMissingNode()).isTrue();
  }

  @Test
  void should_name_a_schema_that_requires_itself_without_end() {
    String endless =
        "{type: object, required: [child], properties: {child: {$ref:"
            + " '#/components/schemas/Thing'}}}";

    assertThat(reason(endless)).contains("deep");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{type: array, minItems: 1000000000, items: {type: string}}",
        "{type: string, minLength: 2000000000}",
        "{type: integer, minimum: 1e999999999}",
        "{type: object, minProperties: 1000000000}",
        "{type: string, pattern: '^a{1000000}$'}",
        "{type: string, pattern: '((((a+)+)+)+)+b{2000}{2000}'}",
        "{type: string, pattern: '^(.*a){25}$', maxLength: 3}",
        "{type: string, pattern: '^(([a-z])+.)+[A-Z]([a-z])+$', maxLength: 1}",
        "{not: {}}",
        "{$ref: '#/components/schemas/Nobody'}"
      })
  void should_name_the_reason_why_there_is_no_value(String schema) {
    assertThat(reason(schema)).isNotBlank();
  }

  private static Sampling smallest(Contract contract) {
    return SampleGenerator.of(contract, 1)
        .value(
            Documents.schema(contract),
            Direction.REQUEST,
            Extent.MINIMAL,
            io.github.pluginconformance.openapi.sample.ValueSource.NONE);
  }

  /**
   * That is a fault of the document: openapi/valid tells it, and the rest is tried all the same.
   */
  @Test
  void should_make_a_value_where_the_list_of_values_is_empty() {
    Contract contract = Documents.withThing("3.0.3", "{type: string, enum: []}");

    Sampling sampling = smallest(contract);

    assertThat(((Sample) sampling).value().isTextual()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"''", "'  '"})
  void should_not_take_an_empty_text_for_an_example(String example) {
    Contract contract = Documents.withThing("3.0.3", "{type: string, example: " + example + "}");

    Sampling sampling = smallest(contract);

    assertThat(((Sample) sampling).provenance()).isEqualTo(Provenance.GENERATED);
    assertThat(((Sample) sampling).value().asText()).isNotBlank();
  }

  @Test
  void should_take_supplied_values_first_at_any_depth() {
    Contract contract =
        Documents.withThing(
            "3.0.3",
            "{type: object, properties: {owner: {type: object, properties: {city: {type:"
                + " string}}}}, example: {owner: {city: Rome}}}");

    Sampling sampling =
        SampleGenerator.of(contract, 1)
            .value(
                Documents.schema(contract),
                Direction.REQUEST,
                Extent.MINIMAL,
                (name, schema) -> supplied(name, "owner", "{\"city\": \"Oslo\"}"));

    assertThat(((Sample) sampling).value().at("/owner/city").asText()).isEqualTo("Oslo");
  }

  @Test
  void should_coerce_a_supplied_text_to_the_declared_number() {
    Contract contract =
        Documents.withThing("3.0.3", "{type: object, properties: {count: {type: integer}}}");

    Sampling sampling =
        SampleGenerator.of(contract, 1)
            .value(
                Documents.schema(contract),
                Direction.REQUEST,
                Extent.MINIMAL,
                (name, schema) -> supplied(name, "count", "\"5\""));

    assertThat(((Sample) sampling).value().path("count").isInt()).isTrue();
  }

  @Test
  void should_take_the_examples_of_a_parameter() {
    Contract contract =
        Documents.withOperation(
            "get",
            """
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}, example: 42}
            """);
    Parameter id = Documents.operation(contract).parameters().get(0);

    Sampling sampling =
        SampleGenerator.of(contract, 1)
            .parameter(id, io.github.pluginconformance.openapi.sample.ValueSource.NONE);

    assertThat(sampling).isEqualTo(new Sample(TextNode.valueOf("42"), Provenance.EXAMPLE));
  }

  @Test
  void should_follow_a_discriminator_with_its_mapping() {
    Contract contract =
        Documents.withComponents(
            "3.0.3",
            """
            Thing:
              oneOf: [{$ref: '#/components/schemas/Cat'}]
              discriminator: {propertyName: kind, mapping: {feline: '#/components/schemas/Cat'}}
            Cat:
              type: object
              required: [kind, lives]
              properties: {kind: {type: string}, lives: {type: integer}}
            """);

    Sample sample = (Sample) typical(contract);

    assertThat(sample.value().path("kind").asText()).isEqualTo("feline");
    assertThat(sample.value().path("lives").isInt()).isTrue();
  }

  @Test
  void should_follow_a_discriminator_to_a_schema_that_extends_it() {
    Contract contract =
        Documents.withComponents(
            "3.0.3",
            """
            Thing:
              type: object
              required: [kind]
              properties: {kind: {type: string}}
              discriminator: {propertyName: kind}
            Dog:
              allOf:
                - $ref: '#/components/schemas/Thing'
                - {type: object, required: [bark], properties: {bark: {type: boolean}}}
            """);

    Sample sample = (Sample) typical(contract);

    assertThat(sample.value().path("kind").asText()).isEqualTo("Dog");
    assertThat(sample.value().has("bark")).isTrue();
  }

  @Test
  void should_make_the_same_values_for_the_same_seed_whatever_was_asked_before() {
    String schema = "{type: string, pattern: '^[a-z]{12}$'}";
    Contract contract = Documents.withThing("3.0.3", schema);
    SampleGenerator generator = SampleGenerator.of(contract, 7);

    Sampling first = generator.value(Documents.schema(contract), Direction.REQUEST, Extent.MINIMAL);
    Sampling again = generator.value(Documents.schema(contract), Direction.REQUEST, Extent.MINIMAL);
    Sampling fresh =
        SampleGenerator.of(Documents.withThing("3.0.3", schema), 7)
            .value(Documents.schema(contract), Direction.REQUEST, Extent.MINIMAL);

    assertThat(again).isEqualTo(first);
    assertThat(fresh).isEqualTo(first);
  }

  private static JsonNode three(Extent extent) {
    String schema =
        "{type: object, required: [title], properties: {title: {type: string}, note: {type: string,"
            + " example: n}, rest: {type: string}}}";
    return ((Sample) sampling("3.0.3", schema, extent)).value();
  }

  private static Optional<JsonNode> supplied(String name, String wanted, String json) {
    try {
      return name.equals(wanted) ? Optional.of(JSON.readTree(json)) : Optional.empty();
    } catch (JsonProcessingException impossible) {
      throw new IllegalArgumentException(impossible);
    }
  }

  private static Sample sample(String schema) {
    return (Sample) sampling("3.0.3", schema, Extent.TYPICAL);
  }

  private static String reason(String schema) {
    return ((Ungeneratable) sampling("3.1.0", schema, Extent.TYPICAL)).reason();
  }

  private static Sampling typical(Contract contract) {
    return SampleGenerator.of(contract, 1)
        .value(Documents.schema(contract), Direction.REQUEST, Extent.TYPICAL);
  }

  private static Sampling sampling(String version, String schema, Extent extent) {
    Contract contract = Documents.withThing(version, schema);
    return SampleGenerator.of(contract, 1)
        .value(Documents.schema(contract), Direction.REQUEST, extent);
  }
}
