package io.github.pluginconformance.rule.copilot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.pluginconformance.evidence.DocumentSeen;
import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A package without a fault is left alone; with one fault, exactly its rule fires. */
class CopilotRulesTest {

  private static final Map<String, String> VALUES = Map.of("APIKEY_ID", "registration-1");
  private static final String MANIFEST = RepairsPackage.MANIFEST;
  private static final String DOCUMENT = RepairsPackage.DOCUMENT;

  private static final String OTHER =
      "paths:\n  /x: {get: {operationId: other, responses: {default: {description: x}}}}\n";

  @TempDir Path folder;

  @Test
  void should_take_the_servers_of_an_operation_or_a_path_before_those_of_the_document()
      throws IOException {
    RepairsPackage own =
        new RepairsPackage()
            .with(DOCUMENT, "${{OPENAPI_SERVER_URL}}/api", "/relative")
            .with(
                DOCUMENT,
                "/repairs:\n",
                "/repairs:\n    servers: [{url: 'https://api.example.com/v2'}]\n");

    assertThat(RepairsPackage.violated(RepairsPackage.look(own.write(folder), VALUES))).isEmpty();
  }

  static Stream<Arguments> twins() {
    return Stream.of(
        twin("copilot/schema-version", Level.ERROR, MANIFEST, "\"v2.4\"", "\"v1\""),
        twin("copilot/schema-version", Level.NOTE, MANIFEST, "\"v2.4\"", "\"v2.2\""),
        twin("copilot/manifest-schema", Level.ERROR, MANIFEST, "ApiKeyPluginVault", "none"),
        twin("copilot/manifest-schema", Level.ERROR, MANIFEST, "\"namespace\"", "\"name_space\""),
        twin(
            "copilot/manifest-schema",
            Level.ERROR,
            MANIFEST,
            "\"Lists repair jobs\"",
            "\"Lists repair jobs\", \"capabilities\": {\"response_semantics\": [{\"data_path\":"
                + " \"$\"}]}"),
        twin("copilot/names-present", Level.ERROR, MANIFEST, "\"Repairs\"", "\"  \""),
        twin("copilot/names-present", Level.ERROR, MANIFEST, "\"Finds repair jobs\"", "7"),
        twin(
            "copilot/lengths",
            Level.WARNING,
            MANIFEST,
            "\"Repairs\"",
            "\"" + "R".repeat(21) + "\""),
        twin(
            "copilot/described-for-model",
            Level.NOTE,
            MANIFEST,
            "\"description_for_model\": \"Finds and creates repair jobs. Use it for broken"
                + " things.\",",
            ""),
        twin("copilot/function-described", Level.ERROR, MANIFEST, "Lists repair jobs", " "),
        twin(
            "copilot/function-bound",
            Level.WARNING,
            MANIFEST,
            "[\"listRepairs\", \"createRepair\"]",
            "[\"listRepairs\"]"),
        twin(
            "copilot/function-has-operation",
            Level.ERROR,
            DOCUMENT,
            "operationId: listRepairs",
            "operationId: ListRepairs"),
        twin(
            "copilot/operations-exposed",
            Level.NOTE,
            DOCUMENT,
            "paths:\n",
            "paths:\n  /x: {get: {operationId: other, responses: {default: {description: x}}}}\n"),
        twin("copilot/server-usable", Level.ERROR, DOCUMENT, "${{OPENAPI_SERVER_URL}}/api", "/api"),
        twin(
            "copilot/server-usable",
            Level.WARNING,
            DOCUMENT,
            "${{OPENAPI_SERVER_URL}}/api",
            "http://api.example.com"),
        twin(
            "copilot/server-usable",
            Level.WARNING,
            DOCUMENT,
            "${{OPENAPI_SERVER_URL}}/api",
            "'https://{region}.example.com'"),
        twin(
            "copilot/server-usable",
            Level.ERROR,
            DOCUMENT,
            "operationId: listRepairs",
            "operationId: listRepairs\n      servers: [{url: /v2}]"),
        twin(
            "copilot/server-usable",
            Level.WARNING,
            DOCUMENT,
            "/repairs:\n",
            "/repairs:\n    servers: [{url: 'http://api.example.com'}]\n"),
        twin(
            "copilot/confirmation-parameters",
            Level.WARNING,
            MANIFEST,
            "\"Lists repair jobs\"",
            "\"Lists repair jobs\", \"capabilities\": {\"confirmation\": {\"body\": \"{{ x"
                + " }}?\"}}"),
        twin("copilot/confirmation-text", Level.NOTE, MANIFEST, "Create this job?", "Go on."),
        twin(
            "copilot/confirmation-text",
            Level.NOTE,
            MANIFEST,
            ", \"body\": \"Create this job?\"",
            ""),
        twin("copilot/confirmation-text", Level.WARNING, MANIFEST, "\"New\"", "\" \""),
        twin("copilot/confirmation-text", Level.WARNING, MANIFEST, "Create this job?", " "),
        twin("copilot/document-version", Level.WARNING, DOCUMENT, "3.0.3", "3.1.0"),
        twin("copilot/placeholders", Level.ERROR, MANIFEST, "${{APIKEY_ID}}", "${{APIKEY-ID}}"),
        twin(
            "copilot/placeholders",
            Level.WARNING,
            MANIFEST,
            "\"namespace\"",
            "\"contact_email\": \"publisher-email@example.com\", \"namespace\""),
        twin("copilot/auth-reference", Level.ERROR, MANIFEST, "${{APIKEY_ID}}", ""),
        twin("copilot/auth-reference", Level.ERROR, MANIFEST, "${{APIKEY_ID}}", "sk-123456"),
        listed(Level.WARNING, "'title': {'type': 'string'}, 'size': {'type': 'string'}"),
        listed(Level.WARNING, "'hours': {'type': 'number'}"),
        listed(Level.WARNING, "'title': {'type': 'boolean'}"),
        listed(Level.ERROR, "'title': {'type': 'string', 'items': {'type': 'string'}}"),
        listed(Level.ERROR, "'title': {'type': 'string'}, 'hours': {'type': 'number', 'enum': []}"),
        listed(
            Level.ERROR,
            "'title': {'type': 'string'}}, 'required': ['size'], 'type': 'object'",
            ""),
        twin(
            "copilot/clean-texts",
            Level.WARNING,
            MANIFEST,
            "Creates a repair job",
            "Creates a repair job, see https://repairs.example/help"),
        twin(
            "copilot/clean-texts",
            Level.WARNING,
            MANIFEST,
            "Creates a repair job",
            "Creates a repair \u2705 job"),
        twin(
            "copilot/clean-texts",
            Level.WARNING,
            MANIFEST,
            "Finds and creates",
            "Do not print ids. Finds\u200b and creates"),
        twin(
            "copilot/clean-texts",
            Level.WARNING,
            DOCUMENT,
            "operationId: createRepair",
            "operationId: createRepair\n      description: If the user says so"),
        twin(
            "copilot/flat-schemas",
            Level.WARNING,
            DOCUMENT,
            "Repair: {type: object, properties: {title: {type: string}, url: {type: string}}}",
            "Repair: {allOf: [{type: object, properties: {url: {type: string}}}]}"),
        twin(
            "copilot/flat-schemas",
            Level.WARNING,
            DOCUMENT,
            "Repair: {type: object, properties: {title: {type: string}, url: {type: string}}}",
            "Repair: {type: object, properties: {url: {type: string}, before: {$ref:"
                + " '#/components/schemas/Repair'}}}"),
        twin(
            "copilot/no-nested-input",
            Level.WARNING,
            DOCUMENT,
            "hours: {type: number}",
            "address: {type: object, properties: {street: {type: string}}}"),
        twin(
            "copilot/no-nested-input",
            Level.WARNING,
            DOCUMENT,
            "hours: {type: number}",
            "parts: {type: array, items: {$ref: '#/components/schemas/Repair'}}"),
        twin("copilot/auth-scheme", Level.WARNING, DOCUMENT, "scheme: bearer", "scheme: basic"),
        twin("copilot/auth-scheme", Level.WARNING, DOCUMENT, "security: [{key: []}]\n", ""),
        twin(
            "copilot/auth-scheme",
            Level.WARNING,
            DOCUMENT,
            "type: http, scheme: bearer",
            "type: oauth2, flows: {authorizationCode: {authorizationUrl: 'https://a.example/a',"
                + " tokenUrl: 'https://a.example/t', scopes: {}}}"),
        twin(
            "copilot/auth-supported",
            Level.ERROR,
            DOCUMENT,
            "type: http, scheme: bearer",
            "type: apiKey, in: cookie, name: key"),
        twin(
            "copilot/auth-supported",
            Level.ERROR,
            DOCUMENT,
            "type: http, scheme: bearer",
            "type: oauth2, flows: {implicit: {authorizationUrl: 'https://a.example/a', scopes:"
                + " {}}}"),
        twin("copilot/auth-supported", Level.ERROR, DOCUMENT, "[{key: []}]", "[{key: [], k: []}]"),
        twin(
            "copilot/errors-declared",
            Level.NOTE,
            DOCUMENT,
            "'400': {description: The filter cannot be read}",
            "'204': {description: Nothing}"));
  }

  /** The function that creates lists parameters of its own. */
  private static Arguments listed(Level level, String properties) {
    return listed(level, properties, "}");
  }

  private static Arguments listed(Level level, String properties, String end) {
    return twin(
        "copilot/parameters-agree",
        level,
        MANIFEST,
        "\"Creates a repair job\"",
        ("'Creates a repair job', 'parameters': {'properties': {" + properties + end + "}")
            .replace('\'', '"'));
  }

  private static Arguments twin(String id, Level level, String file, String text, String other) {
    return arguments(id, level, file, text, other);
  }

  @Test
  void should_have_nothing_to_say_about_a_good_package() throws IOException {
    Evidence evidence = look(new RepairsPackage());

    assertThat(RepairsPackage.violated(evidence)).isEmpty();
    assertThat(RepairsPackage.outcome("copilot/placeholders", evidence))
        .isEqualTo(Outcome.SATISFIED);
    assertThat(RepairsPackage.outcome("copilot/other-runtimes", evidence))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  @ParameterizedTest
  @MethodSource("twins")
  void should_fire_exactly_one_rule(String id, Level level, String file, String text, String other)
      throws IOException {
    Evidence evidence = look(new RepairsPackage().with(file, text, other));

    assertThat(RepairsPackage.violated(evidence)).isEqualTo(Map.of(id, List.of(level)));
  }

  @Test
  void should_note_a_runtime_that_anybody_may_call() throws IOException {
    RepairsPackage open =
        new RepairsPackage()
            .with(MANIFEST, "\"ApiKeyPluginVault\"", "\"None\"")
            .with(DOCUMENT, "security: [{key: []}]\n", "");

    assertThat(RepairsPackage.violated(look(open)))
        .isEqualTo(Map.of("copilot/anonymous", List.of(Level.NOTE)));
  }

  @Test
  void should_warn_where_the_document_asks_for_a_credential_that_the_manifest_denies()
      throws IOException {
    Evidence evidence = look(new RepairsPackage().with(MANIFEST, "ApiKeyPluginVault", "None"));

    assertThat(RepairsPackage.violated(evidence))
        .containsOnlyKeys("copilot/anonymous", "copilot/auth-scheme");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/a, https://a.example/t, true",
    "/a, https://a.example/t, false",
    "https://a.example/a, http://a.example/t, false",
    "http://localhost:7071/a, http://localhost:7071/t, true"
  })
  void should_want_whole_addresses_of_a_sign_in(String authorize, String token, boolean good)
      throws IOException {
    String flow =
        "type: oauth2, flows: {authorizationCode: {authorizationUrl: '%s', tokenUrl: '%s', scopes:"
            + " {}}}";
    RepairsPackage repairs =
        new RepairsPackage()
            .with(MANIFEST, "ApiKeyPluginVault", "OAuthPluginVault")
            .with(DOCUMENT, "type: http, scheme: bearer", flow.formatted(authorize, token));

    assertThat(RepairsPackage.violated(look(repairs)).keySet())
        .isEqualTo(good ? Set.of() : Set.of("copilot/auth-scheme"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: apiKey, in: header, name: X-Key",
        "type: apiKey, in: query, name: key",
        "type: http, scheme: Bearer"
      })
  void should_take_every_documented_place_of_a_key(String scheme) throws IOException {
    RepairsPackage repairs =
        new RepairsPackage().with(DOCUMENT, "type: http, scheme: bearer", scheme);

    assertThat(RepairsPackage.violated(look(repairs))).isEmpty();
  }

  @Test
  void should_take_one_of_two_alternatives_that_is_supported() throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .with(DOCUMENT, "[{key: []}]", "[{key: [], cookie: []}, {key: []}]")
            .with(
                DOCUMENT,
                "securitySchemes:\n",
                "securitySchemes:\n    cookie: {type: apiKey, in: cookie, name: c}\n");

    assertThat(RepairsPackage.violated(look(repairs))).isEmpty();
  }

  @Test
  void should_take_parameters_that_agree_and_words_that_are_honest() throws IOException {
    String agreeing =
        "\"Deletes or resets a repair job; ignores others\", \"parameters\": {\"type\": \"object\","
            + " \"required\": [\"title\"], \"properties\": {\"title\": {\"type\": \"string\","
            + " \"enum\": [\"lamp\"]}, \"hours\": {\"type\": \"integer\"}}}";
    Evidence evidence =
        look(new RepairsPackage().with(MANIFEST, "\"Creates a repair job\"", agreeing));

    assertThat(RepairsPackage.violated(evidence)).isEmpty();
    assertThat(RepairsPackage.outcome("copilot/parameters-agree", evidence))
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_tell_a_shared_schema_once() throws IOException {
    Evidence evidence =
        look(
            new RepairsPackage()
                .with(
                    DOCUMENT,
                    "Repair: {type: object, properties: {title: {type: string}, url: {type:"
                        + " string}}}",
                    "Repair: {oneOf: [{type: object}]}")
                .with(
                    DOCUMENT,
                    "'201': {description: Created}",
                    "'201': {description: Created, content: {application/json: {schema: {$ref:"
                        + " '#/components/schemas/Repair'}}}}"));

    assertThat(RepairsPackage.judge("copilot/flat-schemas", evidence).findings())
        .singleElement()
        .satisfies(one -> assertThat(one.actual()).isEqualTo("oneOf"));
  }

  @Test
  void should_find_two_functions_of_one_name() throws IOException {
    String second = "{\"name\": \"listRepairs\", \"description\": \"Lists again\"},";
    Evidence evidence =
        look(
            new RepairsPackage()
                .with(
                    MANIFEST,
                    "{\"name\": \"createRepair\"",
                    second + "{\"name\": \"createRepair\""));

    assertThat(RepairsPackage.violated(evidence)).containsOnlyKeys("copilot/function-names");
  }

  @Test
  void should_find_an_empty_list_of_functions() throws IOException {
    String manifest =
        "{\"schema_version\": \"v2.4\", \"name_for_human\": \"R\", \"description_for_human\":"
            + " \"R\", \"description_for_model\": \"R\", \"namespace\": \"r\", \"functions\": [],"
            + " \"runtimes\": [{\"type\": \"OpenApi\", \"auth\": {\"type\": \"ApiKeyPluginVault\","
            + " \"reference_id\": \"x\"}, \"spec\": {\"url\":"
            + " \"apiSpecificationFile/openapi.yaml\"}}]}";
    new RepairsPackage().write(folder);
    Files.writeString(folder.resolve(MANIFEST), manifest);

    assertThat(RepairsPackage.violated(RepairsPackage.look(folder, VALUES)))
        .isEqualTo(Map.of("copilot/functions-declared", List.of(Level.ERROR)));
  }

  @Test
  void should_warn_where_no_list_of_functions_is_there() throws IOException {
    Path written = new RepairsPackage().write(folder);
    String manifest = Files.readString(written.resolve(MANIFEST));
    String without =
        manifest.substring(0, manifest.indexOf("\"functions\""))
            + manifest.substring(manifest.indexOf("\"runtimes\""));
    Files.writeString(
        written.resolve(MANIFEST),
        without.replace(",\n      \"run_for_functions\": [\"listRepairs\", \"createRepair\"]", ""));

    assertThat(RepairsPackage.violated(RepairsPackage.look(written, VALUES)))
        .isEqualTo(Map.of("copilot/functions-declared", List.of(Level.WARNING)));
  }

  @Test
  void should_find_more_than_ten_functions() throws IOException {
    StringBuilder functions = new StringBuilder();
    StringBuilder operations = new StringBuilder();
    IntStream.range(0, 9)
        .forEach(
            i -> {
              functions.append("{\"name\": \"f%d\", \"description\": \"F\"},".formatted(i));
              operations.append(
                  "  /f%d: {get: {operationId: f%d, responses: {default: {description: x}}}}\n"
                      .formatted(i, i));
            });
    Evidence evidence =
        look(
            new RepairsPackage()
                .with(MANIFEST, "\"functions\": [", "\"functions\": [" + functions)
                .with(MANIFEST, "[\"listRepairs\", \"createRepair\"]", "[\"*\"]")
                .with(DOCUMENT, "paths:\n", "paths:\n" + operations));

    assertThat(RepairsPackage.violated(evidence)).containsOnlyKeys("copilot/few-functions");
  }

  @Test
  void should_find_a_function_of_two_runtimes() throws IOException {
    String twice =
        "\"runtimes\": [{\"type\": \"RemoteMCPServer\", \"auth\": {\"type\": \"None\"},"
            + " \"spec\": {\"url\": \"https://r.example/mcp\"}, \"run_for_functions\":"
            + " [\"list*\"]},";
    Evidence evidence = look(new RepairsPackage().with(MANIFEST, "\"runtimes\": [", twice));

    assertThat(RepairsPackage.violated(evidence)).containsOnlyKeys("copilot/function-bound");
    assertThat(RepairsPackage.outcome("copilot/other-runtimes", evidence))
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_find_that_a_document_is_not_there() throws IOException {
    Evidence evidence = look(new RepairsPackage().without(DOCUMENT));

    assertThat(RepairsPackage.violated(evidence)).containsOnlyKeys("copilot/document-found");
    assertThat(RepairsPackage.outcome("copilot/function-has-operation", evidence))
        .isEqualTo(Outcome.NOT_VERIFIED);
  }

  @Test
  void should_warn_of_a_document_outside_of_the_package() throws IOException {
    Path inner = folder.resolve("appPackage");
    new RepairsPackage()
        .with(MANIFEST, "apiSpecificationFile/", "../appPackage/apiSpecificationFile/")
        .write(inner);

    assertThat(RepairsPackage.violated(RepairsPackage.look(inner, VALUES)))
        .isEqualTo(Map.of("copilot/document-found", List.of(Level.WARNING)));
  }

  @Test
  void should_name_the_settings_of_placeholders_without_a_value() throws IOException {
    new RepairsPackage().write(folder);
    Evidence evidence = RepairsPackage.look(folder, Map.of());

    assertThat(RepairsPackage.violated(evidence)).isEmpty();
    assertThat(RepairsPackage.judge("copilot/placeholders", evidence).reason())
        .contains("set environment.values.APIKEY_ID")
        .doesNotContain("OPENAPI_SERVER_URL");
  }

  @Test
  void should_hand_on_the_operations_that_are_functions() throws IOException {
    assertThat(
            look(new RepairsPackage().with(DOCUMENT, "paths:\n", OTHER))
                .part(DocumentSeen.class)
                .orElseThrow()
                .reading()
                .model()
                .orElseThrow()
                .operations())
        .extracting(Operation::operationId)
        .containsExactly("listRepairs", "createRepair");
  }

  @Test
  void should_read_an_inline_document() throws IOException {
    String inline =
        "\"spec\": {\"api_description\": \"{\\\"openapi\\\": \\\"3.0.3\\\", \\\"info\\\":"
            + " {\\\"title\\\": \\\"x\\\", \\\"version\\\": \\\"1\\\"}, \\\"servers\\\":"
            + " [{\\\"url\\\": \\\"https://r.example\\\"}], \\\"security\\\": [{\\\"k\\\": []}],"
            + " \\\"components\\\": {\\\"securitySchemes\\\": {\\\"k\\\": {\\\"type\\\":"
            + " \\\"http\\\", \\\"scheme\\\": \\\"bearer\\\"}}}, \\\"paths\\\": {\\\"/r\\\":"
            + " {\\\"get\\\": {\\\"operationId\\\": \\\"listRepairs\\\", \\\"responses\\\":"
            + " {\\\"default\\\": {\\\"description\\\": \\\"x\\\"}}}}}}\"}";
    Evidence evidence =
        look(
            new RepairsPackage()
                .with(
                    MANIFEST, "\"spec\": {\"url\": \"apiSpecificationFile/openapi.yaml\"}", inline)
                .with(MANIFEST, ", \"createRepair\"]", "]")
                .with(
                    MANIFEST,
                    "{\"name\": \"createRepair\",\n      \"capabilities\": {\"confirmation\":"
                        + " {\"title\": \"New\", \"body\": \"Create this job?\"}},\n     "
                        + " \"description\": \"Creates a repair job\"}",
                    "")
                .with(MANIFEST, "\"Lists repair jobs\"},", "\"Lists repair jobs\"}"));

    assertThat(RepairsPackage.violated(evidence)).isEmpty();
  }

  @Test
  void should_read_a_built_package() throws IOException {
    Path source = new RepairsPackage().write(folder.resolve("source"));
    Path zip = folder.resolve("appPackage.zip");
    try (OutputStream out = Files.newOutputStream(zip);
        ZipOutputStream entries = new ZipOutputStream(out)) {
      for (String name : List.of(MANIFEST, DOCUMENT)) {
        entries.putNextEntry(new ZipEntry(name));
        entries.write(Files.readAllBytes(source.resolve(name)));
      }
    }

    assertThat(RepairsPackage.violated(RepairsPackage.look(zip, VALUES))).isEmpty();
  }

  @Test
  void should_ask_which_manifest_where_there_are_several() throws IOException {
    Path source = new RepairsPackage().write(folder);
    Files.copy(source.resolve(MANIFEST), source.resolve("other.json"));

    assertThat(RepairsPackage.violated(RepairsPackage.look(source, VALUES)))
        .containsOnlyKeys("copilot/schema-version");
    assertThat(
            RepairsPackage.judge("copilot/schema-version", RepairsPackage.look(source, VALUES))
                .findings())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("ai-plugin.json, other.json"));
  }

  @Test
  void should_not_follow_a_link_out_of_the_package() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.yaml"), "openapi: 3.0.3");
    Path inner = new RepairsPackage().without(DOCUMENT).write(folder.resolve("inner"));
    Files.createDirectories(inner.resolve("apiSpecificationFile"));
    Files.createSymbolicLink(inner.resolve(DOCUMENT), secret);

    assertThat(RepairsPackage.violated(RepairsPackage.look(inner, VALUES)))
        .containsOnlyKeys("copilot/document-found");
  }

  @Test
  void should_say_what_to_set_where_no_package_is_named() {
    assertThat(
            RepairsPackage.judge(
                    "copilot/names-present", RepairsPackage.look(folder.resolve("none"), VALUES))
                .reason())
        .contains("copilot/schema-version");
    assertThat(RepairsPackage.violated(RepairsPackage.look(folder.resolve("none"), VALUES)))
        .containsOnlyKeys("copilot/schema-version");
  }

  private Evidence look(RepairsPackage repairs) throws IOException {
    return RepairsPackage.look(repairs.write(folder), VALUES);
  }
}
