package io.github.pluginconformance.testing;

import java.net.URI;

/** What a {@link StubPlugin} says about itself. */
public final class StubDocuments {

  static final String ALLOW = "Access-Control-Allow-Origin: *\r\n";

  static final String PREFLIGHT =
      ALLOW
          + "Access-Control-Allow-Methods: GET, OPTIONS\r\n"
          + "Access-Control-Allow-Headers: Authorization, Content-Type, openai-conversation-id,"
          + " openai-ephemeral-user-id, openai-subdivision-1-iso-code\r\n";

  static final String MANIFEST =
      """
      {"schema_version":"v1","name_for_human":"Shops","name_for_model":"shops",
       "description_for_human":"Finds shops.","description_for_model":"Finds shops.","auth":AUTH,
       "api":{"type":"openapi","url":"ROOT/openapi.yaml"},"logo_url":"ROOT/logo.png",
       "contact_email":"support@example.com","legal_info_url":"ROOT/legal"}
      """;

  /** The API in YAML, OpenAPI 3.0. */
  public static final String YAML =
      """
      openapi: 3.0.3
      info: {title: Shops, version: '1', description: Finds shops}
      servers: [{url: 'BASE'}]
      paths:
        /shops:
          get:
            operationId: listShops
            summary: Lists shops
            parameters:
              - name: limit
                in: query
                description: How many at most
                schema: {type: integer, minimum: 1, maximum: 10}
            responses:
              '200':
                description: Shops
                content:
                  application/json:
                    schema:
                      type: object
                      required: [shops]
                      properties:
                        shops:
                          type: array
                          description: The shops
                          items: {$ref: '#/components/schemas/Shop'}
              '400': {$ref: '#/components/responses/Refused'}
              '401': {$ref: '#/components/responses/Refused'}
        /shops/{name}:
          get:
            operationId: getShop
            summary: Gets a shop
            parameters:
              - name: name
                in: path
                required: true
                description: What it is called
                schema: {type: string, example: corner}
            responses:
              '200':
                description: A shop
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Shop'}
              '401': {$ref: '#/components/responses/Refused'}
              '404': {$ref: '#/components/responses/Refused'}
      components:
        responses:
          Refused:
            description: Refused
            content:
              application/json:
                schema:
                  type: object
                  required: [error]
                  properties:
                    error: {type: string, description: Why}
        schemas:
          Shop:
            type: object
            required: [name, place]
            properties:
              name: {type: string, description: What it is called}
              place: {type: string, description: Where it is}
      """;

  /** The same API in OpenAPI 3.1. */
  public static final String YAML_31 = YAML.replace("3.0.3", "3.1.0");

  /** A smaller API in JSON. */
  public static final String JSON =
      """
      {"openapi":"3.0.3","info":{"title":"Shops","version":"1","description":"Finds shops"},
       "servers":[{"url":"BASE"}],
       "paths":{"/shops":{"get":{"operationId":"listShops","summary":"Lists shops","responses":{
         "200":{"description":"Shops","content":{"application/json":{"schema":{"type":"object",
           "required":["shops"],"properties":{"shops":{"type":"array","description":"The shops",
             "items":{"type":"object","required":["name","place"],"properties":{
               "name":{"type":"string","description":"What it is called"},
               "place":{"type":"string","description":"Where it is"}}}}}}}}},
         "401":{"description":"Refused","content":{"application/json":{"schema":{"type":"object",
           "required":["error"],"properties":{
             "error":{"type":"string","description":"Why"}}}}}}}}}}}
      """;

  private StubDocuments() {}

  /** The manifest of one that runs there. */
  public static String manifest(StubPlugin.Auth auth, URI root) {
    return MANIFEST.replace("AUTH", auth.declaration()).replace("ROOT", root.toString());
  }
}
