package io.github.pluginconformance.rule.openapi.spec;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The objects of OpenAPI 3.0 and 3.1 and their fixed fields, as the specification lists them. */
final class ObjectModel {

  /**
   * One object a line: its name, then its fields. {@code name!} is required; the type is {@code
   * string, boolean, integer, number, any}, an object, {@code [X]} for a list, {@code {X}} for a
   * map, {@code &X} where a reference may stand instead. A {@code *} admits other fields.
   */
  private static final String COMMON =
      """
      Contact name:string url:string email:string
      Server url!:string description:string variables:{ServerVariable}
      ServerVariable enum:[string] default!:string description:string
      Docs description:string url!:string
      RequestBody description:string content!:{MediaType} required:boolean
      MediaType schema:&Schema example:any examples:{&Example} encoding:{Encoding}
      Encoding contentType:string headers:{&Header} style:string explode:boolean allowReserved:boolean
      Response description!:string headers:{&Header} content:{MediaType} links:{&Link}
      Example summary:string description:string value:any externalValue:string
      Link operationRef:string operationId:string parameters:{any} requestBody:any description:string server:Server
      Parameter name!:string in!:string description:string required:boolean deprecated:boolean allowEmptyValue:boolean \
      style:string explode:boolean allowReserved:boolean schema:&Schema example:any examples:{&Example} content:{MediaType}
      Header description:string required:boolean deprecated:boolean allowEmptyValue:boolean style:string explode:boolean \
      allowReserved:boolean schema:&Schema example:any examples:{&Example} content:{MediaType}
      Tag name!:string description:string externalDocs:Docs
      Discriminator propertyName!:string mapping:{string}
      XML name:string namespace:string prefix:string attribute:boolean wrapped:boolean
      SecurityScheme type!:string description:string name:string in:string scheme:string bearerFormat:string flows:Flows \
      openIdConnectUrl:string
      Flows implicit:Flow password:Flow clientCredentials:Flow authorizationCode:Flow
      Flow authorizationUrl:string tokenUrl:string refreshUrl:string scopes!:{string}
      PathItem $ref:string summary:string description:string get:Operation put:Operation post:Operation delete:Operation \
      options:Operation head:Operation patch:Operation trace:Operation servers:[Server] parameters:[&Parameter]
      """;

  private static final String VERSION_30 =
      """
      OpenAPI openapi!:any info!:Info servers:[Server] paths!:Paths components:Components security:[Security] tags:[Tag] \
      externalDocs:Docs
      Info title!:string description:string termsOfService:string contact:Contact license:License version!:string
      License name!:string url:string
      Components schemas:{&Schema} responses:{&Response} parameters:{&Parameter} examples:{&Example} \
      requestBodies:{&RequestBody} headers:{&Header} securitySchemes:{&SecurityScheme} links:{&Link} callbacks:{&Callback}
      Operation tags:[string] summary:string description:string externalDocs:Docs operationId:string \
      parameters:[&Parameter] requestBody:&RequestBody responses!:Responses callbacks:{&Callback} deprecated:boolean \
      security:[Security] servers:[Server]
      Schema title:string multipleOf:number maximum:number exclusiveMaximum:boolean minimum:number exclusiveMinimum:boolean \
      maxLength:integer minLength:integer pattern:string maxItems:integer minItems:integer uniqueItems:boolean \
      maxProperties:integer minProperties:integer required:[string] enum:[any] type:string not:&Schema allOf:[&Schema] \
      oneOf:[&Schema] anyOf:[&Schema] items:&Schema properties:{&Schema} additionalProperties:Additional description:string \
      format:string default:any nullable:boolean discriminator:Discriminator readOnly:boolean writeOnly:boolean xml:XML \
      externalDocs:Docs example:any deprecated:boolean
      """;

  private static final String VERSION_31 =
      """
      OpenAPI openapi!:any info!:Info jsonSchemaDialect:string servers:[Server] paths:Paths webhooks:{PathItem} \
      components:Components security:[Security] tags:[Tag] externalDocs:Docs
      Info title!:string summary:string description:string termsOfService:string contact:Contact license:License \
      version!:string
      License name!:string identifier:string url:string
      Components schemas:{&Schema} responses:{&Response} parameters:{&Parameter} examples:{&Example} \
      requestBodies:{&RequestBody} headers:{&Header} securitySchemes:{&SecurityScheme} links:{&Link} callbacks:{&Callback} \
      pathItems:{PathItem}
      Operation tags:[string] summary:string description:string externalDocs:Docs operationId:string \
      parameters:[&Parameter] requestBody:&RequestBody responses:Responses callbacks:{&Callback} deprecated:boolean \
      security:[Security] servers:[Server]
      Schema * title:string multipleOf:number maximum:number exclusiveMaximum:number minimum:number exclusiveMinimum:number \
      maxLength:integer minLength:integer pattern:string maxItems:integer minItems:integer uniqueItems:boolean \
      maxProperties:integer minProperties:integer required:[string] enum:[any] type:Types not:&Schema allOf:[&Schema] \
      oneOf:[&Schema] anyOf:[&Schema] items:&Schema properties:{&Schema} additionalProperties:&Schema description:string \
      format:string readOnly:boolean writeOnly:boolean deprecated:boolean examples:[any] discriminator:Discriminator \
      xml:XML externalDocs:Docs $ref:string $id:string $schema:string $anchor:string $dynamicRef:string \
      $dynamicAnchor:string $comment:string $defs:{&Schema} prefixItems:[&Schema] contains:&Schema minContains:integer \
      maxContains:integer dependentRequired:{[string]} dependentSchemas:{&Schema} if:&Schema then:&Schema else:&Schema \
      unevaluatedItems:&Schema unevaluatedProperties:&Schema propertyNames:&Schema patternProperties:{&Schema} \
      contentEncoding:string contentMediaType:string contentSchema:&Schema
      """;

  private final Map<String, Fields> objects = new HashMap<>();

  private ObjectModel(String text) {
    text.lines().map(ObjectModel::parsed).forEach(fields -> objects.put(fields.object(), fields));
  }

  static ObjectModel of(boolean version31) {
    return new ObjectModel(COMMON + (version31 ? VERSION_31 : VERSION_30));
  }

  Fields fields(String name) {
    return Objects.requireNonNull(objects.get(name), name);
  }

  /**
   * The fixed fields of an object.
   *
   * @param types by field name
   * @param open whether other fields are admitted
   */
  record Fields(String object, Map<String, String> types, Set<String> required, boolean open) {}

  private static Fields parsed(String line) {
    Map<String, String> types = new LinkedHashMap<>();
    Set<String> required = new LinkedHashSet<>();
    String[] words = line.split(" +");
    for (String word : words) {
      int colon = word.indexOf(':');
      if (colon > 0) {
        String name = word.substring(0, colon).replace("!", "");
        types.put(name, word.substring(colon + 1));
        if (word.charAt(colon - 1) == '!') {
          required.add(name);
        }
      }
    }
    return new Fields(words[0], types, required, List.of(words).contains("*"));
  }
}
