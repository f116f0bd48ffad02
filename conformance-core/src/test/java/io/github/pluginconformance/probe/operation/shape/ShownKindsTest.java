package io.github.pluginconformance.probe.operation.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which reads show what an operation makes, by what the document says. */
class ShownKindsTest {

  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Office, version: '1'}
      components:
        schemas:
          Customer: {type: object, properties: {id: {type: integer}, name: {type: string}}}
          Page:
            type: object
            properties:
              items: {type: array, items: {type: object, properties: {row: {type: object, properties: {customer_ids: {type: array, items: {type: integer}}}}}}}
          Order: {allOf: [{type: object, properties: {id: {type: integer}}}, {type: object, properties: {customer: {$ref: '#/components/schemas/Customer'}}}]}
          Node: {type: object, properties: {id: {type: integer}, next: {$ref: '#/components/schemas/Node'}}}
      paths:
        /customers:
          get: {operationId: listCustomers, summary: List, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Customer'}}}}}}}
          post: {operationId: createCustomer, summary: Create, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}, responses: {'201': {description: ok}}}
        /orders:
          get: {operationId: listOrders, summary: List, responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Order'}}}}}}}
          post: {operationId: createOrder, summary: Create, requestBody: {content: {application/json: {schema: {type: object, properties: {customer_id: {type: integer}, note: {type: string}}}}}}, responses: {'201': {description: ok}}}
        /visits:
          get: {operationId: listVisits, summary: List, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}}
          post: {operationId: createVisit, summary: Create, responses: {'201': {description: ok}}}
        /trees:
          get: {operationId: listTrees, summary: List, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}}, '400': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Customer'}}}}}}
          post: {operationId: createTree, summary: Create, responses: {'201': {description: ok}}}
        /turnover:
          get: {operationId: getTurnover, summary: The sum of all, responses: {'200': {description: ok}}}
      """;

  private final OperationShapes shapes = DocumentRoles.shapes(DOCUMENT);
  private final ShownKinds kinds = new ShownKinds(shapes);

  private OperationShape named(String name) {
    return shapes.named(name).orElseThrow();
  }

  @ParameterizedTest(name = "{0} shows what {1} makes: {2}")
  @CsvSource({
    "listCustomers, createCustomer, true",
    "listOrders, createCustomer, true", // by a property, within allOf
    "listVisits, createCustomer, true", // by ids, three deep
    "listCustomers, createOrder, true", // what an order belongs to
    "listTrees, createCustomer, false", // a schema that holds itself
    "listVisits, createOrder, false",
    "getTurnover, createOrder, false",
  })
  void shows(String read, String maker, boolean expected) {
    assertThat(kinds.shows(named(read), named(maker))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} is of things that are written: {1}")
  @CsvSource({"listCustomers, true", "listOrders, true", "getTurnover, false"})
  void is_of_written_things(String read, boolean expected) {
    assertThat(kinds.isOfWritten(named(read))).isEqualTo(expected);
  }
}
