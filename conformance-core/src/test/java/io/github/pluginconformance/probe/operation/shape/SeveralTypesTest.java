package io.github.pluginconformance.probe.operation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a value may be by one of several branches, as generators of documents write it. */
class SeveralTypesTest {

  private static final String DOCUMENT =
      """
      openapi: 3.1.0
      info: {title: Stock, version: '1'}
      paths:
        /items:
          get: {operationId: listItems, summary: List items, responses: {'200': {description: ok}}}
          post:
            operationId: createItem
            summary: Create an item
            requestBody:
              content:
                application/json:
                  schema:
                    type: object
                    properties:
                      price: {anyOf: [{type: number, minimum: 0}, {type: string, pattern: '^[0-9]+$'}]}
                      day: {anyOf: [{type: string, format: date}, {type: 'null'}]}
                      shelf: {anyOf: [{$ref: '#/components/schemas/Shelf'}, {type: 'null'}]}
                      rack: {allOf: [{$ref: '#/components/schemas/Shelf'}], description: Where it lies}
                      sold: {oneOf: [{type: boolean}, {type: 'null'}]}
                      note: {anyOf: [{type: string, maxLength: 500}, {type: 'null'}]}
                      remark: {anyOf: [{type: number}, {type: string}]}
            responses: {'201': {description: ok}}
      components: {schemas: {Shelf: {type: string, enum: [tools, paint]}}}
      """;

  private static final OperationShapes SHAPES = DocumentRoles.shapes(DOCUMENT);

  private static Role of(String name, String value) {
    return DocumentRoles.of(SHAPES, "createItem", Map.of(), "{\"" + name + "\":" + value + "}")
        .get(name + "=" + value);
  }

  @Test
  void no_text_of_ours_is_put_where_a_text_has_a_form_of_its_own() {
    assertThat(of("price", "1")).isEqualTo(Role.CONTENT);
    assertThat(of("day", "\"2030-01-01\"")).isEqualTo(Role.CONTENT);
    assertThat(of("shelf", "\"tools\"")).isEqualTo(Role.CONTENT);
    assertThat(of("rack", "\"tools\"")).isEqualTo(Role.CONTENT);
    assertThat(of("sold", "true")).isEqualTo(Role.CONTENT);
  }

  @Test
  void a_text_that_may_be_null_or_a_number_too_is_free() {
    assertThat(of("note", "\"a\"")).isEqualTo(Role.TEXT);
    assertThat(of("remark", "\"a\"")).isEqualTo(Role.TEXT);
  }
}
