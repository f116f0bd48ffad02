package io.github.pluginconformance.rule.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Evidence;
import io.github.pluginconformance.rule.Finding;
import io.github.pluginconformance.rule.Level;
import io.github.pluginconformance.rule.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that are broken in ways that people bring about, each beside a good twin. */
class BrokenPackagesTest {

  private static final Map<String, String> VALUES = Map.of("APIKEY_ID", "registration-1");
  private static final String MANIFEST = RepairsPackage.MANIFEST;
  private static final String DOCUMENT = RepairsPackage.DOCUMENT;
  private static final String APP =
      "{\"name\": {\"short\": \"Repairs\"}, \"localizationInfo\": {\"defaultLanguageFile\":"
          + " \"en.json\", \"additionalLanguages\": [{\"file\": \"fr.json\"}]}}";
  private static final String MCP =
      "\"runtimes\": [{\"type\": \"RemoteMCPServer\", \"auth\": {\"type\": \"None\"},"
          + " \"run_for_functions\": [\"none\"], \"spec\": SPEC},";

  @TempDir Path folder;

  /** The server of the document, and what is said of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "https://api.example.com | - | -",
        "HTTPS://API.example.com/v1 | - | -",
        "http://localhost:7071 | - | -",
        "http://127.0.0.1:7071/api | - | -",
        "${{ OPENAPI_SERVER_URL }}/api | - | -",
        "https://${{HOST}}/api | - | -",
        "HTTP://api.example.com | copilot/server-usable | WARNING",
        "{{BASE_URL}}/api | copilot/placeholders | ERROR",
        "https://{{ HOST }}/api | copilot/placeholders | ERROR",
        "${{URL:default}}/api | copilot/placeholders | ERROR",
        "${{API-URL}}/api | copilot/placeholders | ERROR",
        "${{1URL}}/api | copilot/placeholders | ERROR",
        "${{}}/api | copilot/placeholders | ERROR",
        "ftp://api.example.com | copilot/server-usable | ERROR",
        "//api.example.com | copilot/server-usable | ERROR",
        "api.example.com | copilot/server-usable | ERROR",
        "https:///api | copilot/server-usable | ERROR",
        "https://YOUR-HOST/api | copilot/placeholders | WARNING"
      })
  void should_know_a_server_that_cannot_be_called(String server, String rule, Level level)
      throws IOException {
    RepairsPackage repairs =
        new RepairsPackage().with(DOCUMENT, "${{OPENAPI_SERVER_URL}}/api", "'" + server + "'");

    assertThat(RepairsPackage.violated(look(repairs)))
        .isEqualTo(rule == null ? Map.of() : Map.of(rule, List.of(level)));
  }

  /** What else may stand where a placeholder belongs. */
  @ParameterizedTest
  @CsvSource({
    "${{APIKEY_ID}}, true",
    "${{ APIKEY_ID }}, true",
    "0123-abcd, true",
    "{{APIKEY_ID}}, false",
    "<your registration ID>, false"
  })
  void should_know_an_id_that_nobody_filled_in(String id, boolean good) throws IOException {
    RepairsPackage repairs = new RepairsPackage().with(MANIFEST, "${{APIKEY_ID}}", id);

    assertThat(RepairsPackage.violated(look(repairs)).keySet())
        .isEqualTo(good ? Set.of() : Set.of("copilot/placeholders"));
  }

  @Test
  void should_say_that_a_text_is_taken_from_a_file_later() throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .with(MANIFEST, "Finds and creates repair jobs.", "$[file('model.txt')]");

    Evidence evidence = look(repairs);

    assertThat(RepairsPackage.violated(evidence)).isEmpty();
    assertThat(RepairsPackage.judge("copilot/placeholders", evidence).reason())
        .contains("pluginManifest");
  }

  @ParameterizedTest
  @CsvSource({
    "v2.4/schema.json, true",
    "v2.2/schema.json, false",
    "v2.10/schema.json, false",
    "schema.json, true"
  })
  void should_compare_the_schema_that_editors_use(String schema, boolean good) throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .with(
                MANIFEST,
                "\"schema_version\"",
                "\"$schema\": \"https://developer.microsoft.com/json-schemas/copilot/plugin/"
                    + schema
                    + "\", \"schema_version\"");

    assertThat(RepairsPackage.violated(look(repairs)))
        .isEqualTo(good ? Map.of() : Map.of("copilot/schema-version", List.of(Level.NOTE)));
  }

  /** Some editors begin a file with a byte order mark; some people write remarks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\uFEFF{ | satisfied",
        "{ // ours | satisfied",
        "{ /* ours */ | satisfied",
        "{ 'x' | violated"
      })
  void should_read_on_behind_what_json_does_not_have(String start, String outcome)
      throws IOException {
    RepairsPackage repairs = new RepairsPackage();
    repairs.with(
        MANIFEST, "{\n  \"schema_version\"", start.replace('\'', '"') + "\n  \"schema_version\"");

    assertThat(RepairsPackage.outcome("copilot/schema-version", look(repairs)).key())
        .isEqualTo(outcome);
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2", "v2.0", "v2.5", "v3", "2.4", "V2.4", ""})
  void should_not_know_other_versions(String version) throws IOException {
    RepairsPackage repairs = new RepairsPackage().with(MANIFEST, "\"v2.4\"", "\"" + version + "\"");

    assertThat(RepairsPackage.violated(look(repairs)))
        .isEqualTo(Map.of("copilot/schema-version", List.of(Level.ERROR)));
  }

  @ParameterizedTest
  @CsvSource({
    "list-repairs, v2.4, copilot/function-names, NOTE",
    "list-repairs, v2.3, copilot/manifest-schema, ERROR",
    "list.repairs, v2.4, copilot/manifest-schema, ERROR",
    "list repairs, v2.4, copilot/manifest-schema, ERROR"
  })
  void should_weigh_the_letters_of_a_name(String name, String version, String rule, Level level)
      throws IOException {
    Evidence evidence =
        look(
            new RepairsPackage()
                .with(MANIFEST, "listRepairs", name)
                .with(DOCUMENT, "listRepairs", name)
                .with(MANIFEST, "v2.4", version));

    Map<String, List<Level>> violated = RepairsPackage.violated(evidence);
    violated.remove("copilot/schema-version");
    assertThat(violated).isEqualTo(Map.of(rule, List.of(level)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "['listRepairs', 'createRepair', 'deleteRepair'] | copilot/function-bound | WARNING",
        "['ListRepairs', 'createRepair'] | copilot/function-bound | WARNING",
        "['*Repairs', 'create*'] | |",
        "['*'] | |",
        "[] | copilot/function-bound | ERROR"
      })
  void should_look_up_the_names_that_a_runtime_runs(String names, String rule, Level level)
      throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .with(MANIFEST, "[\"listRepairs\", \"createRepair\"]", names.replace('\'', '"'));

    assertThat(RepairsPackage.violated(look(repairs)).keySet())
        .isEqualTo(rule == null ? Set.of() : Set.of(rule));
    if (rule != null) {
      assertThat(RepairsPackage.judge(rule, look(repairs)).findings())
          .extracting(Finding::level)
          .contains(level);
    }
  }

  /** Two APIs that describe the same operation, named by a pattern, or by no list at all. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ", 'run_for_functions': ['listRepairs'] | false",
        ", 'run_for_functions': ['list*'] | false",
        ", 'run_for_functions': ['*'] | false",
        " | false",
        ", 'run_for_functions': ['countRepairs'] | true"
      })
  void should_find_a_function_that_two_apis_run(String list, boolean good) throws IOException {
    String second =
        "'runtimes': [{'type': 'OpenApi', 'auth': {'type': 'ApiKeyPluginVault', 'reference_id':"
            + " 'id-2'}, 'spec': {'url': 'second.yaml'}LIST},";
    RepairsPackage repairs =
        new RepairsPackage()
            .with(
                MANIFEST,
                "\"runtimes\": [",
                second.replace("LIST", list == null ? "" : list).replace('\'', '"'))
            .with(
                MANIFEST,
                "\"functions\": [",
                "\"functions\": [{\"name\": \"countRepairs\", \"description\": \"Counts them\"},");
    repairs.and("second.yaml", SECOND);
    if (list != null && !list.contains("count") && !list.contains("['*']")) {
      repairs.with(MANIFEST, "{\"name\": \"countRepairs\", \"description\": \"Counts them\"},", "");
    }

    Map<String, List<Level>> violated = RepairsPackage.violated(look(repairs));
    violated.remove("copilot/operations-exposed");
    assertThat(violated.keySet()).isEqualTo(good ? Set.of() : Set.of("copilot/function-bound"));
  }

  private static final String SECOND =
      """
      openapi: 3.0.3
      info: {title: Repairs, version: '1'}
      servers: [{url: 'https://count.example'}]
      security: [{key: []}]
      components: {securitySchemes: {key: {type: http, scheme: bearer}}}
      paths:
        /repairs: {get: {operationId: listRepairs, responses: {default: {description: x}}}}
        /count: {get: {operationId: countRepairs, responses: {default: {description: x}}}}
      """;

  @ParameterizedTest
  @CsvSource({
    "operationId: listRepairs, operationId: listrepairs, listrepairs",
    "operationId: listRepairs, operationId: list_repairs, list_repairs",
    "operationId: listRepairs, summary: x, none"
  })
  void should_name_the_operation_that_is_meant(String text, String other, String named)
      throws IOException {
    Evidence evidence = look(new RepairsPackage().with(DOCUMENT, text, other));

    assertThat(RepairsPackage.violated(evidence))
        .containsOnlyKeys("copilot/function-has-operation");
    assertThat(RepairsPackage.judge("copilot/function-has-operation", evidence).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.actual()).contains(named));
  }

  /** Where a runtime finds its document. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'url': './apiSpecificationFile/openapi.yaml' | |",
        "'url': 'apiSpecificationFile\\\\openapi.yaml' | |",
        "'url': '/apiSpecificationFile/openapi.yaml' | copilot/document-found | ERROR",
        "'url': 'apiSpecificationFile/OpenAPI.yaml' | copilot/document-found | ERROR",
        "'url': '../openapi.yaml' | copilot/document-found | ERROR",
        "'url': 'apiSpecificationFile' | copilot/document-found | ERROR",
        "'url': '' | copilot/document-found | ERROR",
        "'progress_style': 'None' | copilot/document-found | ERROR",
        "'url': ['openapi.yaml'] | copilot/manifest-schema | ERROR",
        "'api_description': {} | copilot/manifest-schema | ERROR"
      })
  void should_say_where_the_document_is_missing(String spec, String rule, Level level)
      throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .with(
                MANIFEST,
                "\"url\": \"apiSpecificationFile/openapi.yaml\"",
                spec.replace('\'', '"'));

    assertThat(RepairsPackage.violated(look(repairs)))
        .isEqualTo(rule == null ? Map.of() : Map.of(rule, List.of(level)));
  }

  /** A confirmation, and whether it says what it means. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'body': 'Create {{ function.parameters.title }}?' | |",
        "'body': 'Create {{function.parameters.title}}?' | |",
        "'body': 'Create {{ function.parameters.title.text }}?' | |",
        "'body': '[[CREATE]]' | |",
        "'body': 'Create {{ function.parameters.titel }}?' | copilot/confirmation-parameters |"
            + " WARNING",
        "'body': 'Create {{ parameters.title }}?' | copilot/confirmation-parameters | WARNING",
        "'body': 'Create {{ title }}?' | copilot/confirmation-parameters | WARNING",
        "'body': 'Create it?', 'isNonConsequential': true | copilot/non-consequential | WARNING",
        "'body': 'Create it?', 'isNonConsequential': 'true' | copilot/manifest-schema | ERROR",
        "'body': 'Create it?', 'isConsequential': true | copilot/manifest-schema | ERROR",
        "'title': 'New' | copilot/confirmation-text | NOTE"
      })
  void should_read_a_confirmation_as_people_do(String members, String rule, Level level)
      throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .with(
                MANIFEST,
                "\"title\": \"New\", \"body\": \"Create this job?\"",
                members.replace('\'', '"'));

    assertThat(RepairsPackage.violated(look(repairs)))
        .isEqualTo(rule == null ? Map.of() : Map.of(rule, List.of(level)));
  }

  @ParameterizedTest
  @CsvSource({"'x-openai-isConsequential: false', true", "'x-openai-isConsequential: true', false"})
  void should_want_no_text_where_nobody_is_asked(String flag, boolean good) throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .with(MANIFEST, "\"title\": \"New\", \"body\": \"Create this job?\"", "")
            .with(
                DOCUMENT, "operationId: createRepair", "operationId: createRepair\n      " + flag);

    assertThat(RepairsPackage.violated(look(repairs)).keySet())
        .isEqualTo(good ? Set.of() : Set.of("copilot/confirmation-text"));
  }

  /** An MCP server is not called, but what the reference demands of it can be seen. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'url': 'https://r.example/mcp'} |",
        "{'url': '${{MCP_URL}}'} |",
        "{'url': 'https://r.example/mcp', 'mcp_tool_description': {'file': 'tools.json'}} |",
        "{'url': 'https://r.example/mcp', 'mcp_tool_description': {'tools': [{'name': 'a',"
            + " 'description': 'b', 'inputSchema': {}}]}} |",
        "{'url': '/mcp'} | ERROR",
        "{'url': 7} | ERROR",
        "{} | ERROR",
        "{'url': 'https://r.example/mcp', 'mcp_tool_description': {'file': 'none.json'}} | ERROR",
        "{'url': 'https://r.example/mcp', 'mcp_tool_description': {'file': '../tools.json'}} |"
            + " ERROR",
        "{'url': 'https://r.example/mcp', 'mcp_tool_description': {'file': 'broken.json'}} | ERROR",
        "{'url': 'https://r.example/mcp', 'mcp_tool_description': {'file': 'tools.json', 'tools':"
            + " []}} | ERROR",
        "{'url': 'https://r.example/mcp', 'mcp_tool_description': {'tools': [{'name': 'a'}]}} |"
            + " ERROR",
        "{'url': 'https://r.example/mcp', 'enable_dynamic_discovery': true} | WARNING",
        "{'url': 'https://r.example/mcp', 'mcp_tool_description': []} | WARNING"
      })
  void should_ask_of_an_mcp_server_what_the_reference_demands(String spec, Level level)
      throws IOException {
    Evidence evidence = look(mcp(spec.replace('\'', '"')));

    Map<String, List<Level>> violated = RepairsPackage.violated(evidence);
    violated.remove("copilot/function-bound");
    assertThat(violated)
        .isEqualTo(level == null ? Map.of() : Map.of("copilot/other-runtimes", List.of(level)));
    assertThat(RepairsPackage.judge("copilot/other-runtimes", evidence).reason())
        .contains("another protocol", "functions left out: 0");
  }

  private static RepairsPackage mcp(String spec) {
    return new RepairsPackage()
        .and("tools.json", "{\"tools\": []}")
        .and("broken.json", "{\"tools\": ")
        .with(MANIFEST, "\"runtimes\": [", MCP.replace("SPEC", spec));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'auth': {'type': 'None'}, 'spec': {'local_endpoint': 'Microsoft.Office.Addin'} |",
        "'auth': {'type': 'None'}, 'spec': {'local_endpoint': 'other'} | WARNING",
        "'auth': {'type': 'None'} | WARNING",
        "'spec': {'local_endpoint': 'Microsoft.Office.Addin'} | WARNING"
      })
  void should_warn_of_an_add_in_of_another_form(String members, Level level) throws IOException {
    String runtime = "{'type': 'LocalPlugin', 'run_for_functions': ['none'], " + members + "},";
    RepairsPackage repairs =
        new RepairsPackage()
            .with(MANIFEST, "\"runtimes\": [", "\"runtimes\": [" + runtime.replace('\'', '"'));

    Map<String, List<Level>> violated = RepairsPackage.violated(look(repairs));
    violated.remove("copilot/function-bound");
    assertThat(violated)
        .isEqualTo(level == null ? Map.of() : Map.of("copilot/other-runtimes", List.of(level)));
  }

  /** A text in a language file, and what it breaks. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'NAME': 'Reparaturen' | |",
        "'NAME': 'Reparaturen aller Art hier' | copilot/lengths | WARNING",
        "'NAME': ' ' | copilot/names-present | ERROR",
        "'OTHER': 'Reparaturen' | copilot/localization | ERROR",
        "'NAME': 7 | copilot/localization | ERROR"
      })
  void should_look_at_what_each_language_says(String texts, String rule, Level level)
      throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .and("manifest.json", APP)
            .and("en.json", "{\"localizationKeys\": {\"NAME\": \"Repairs\"}}")
            .and("fr.json", "{\"localizationKeys\": {" + texts.replace('\'', '"') + "}}")
            .with(MANIFEST, "\"Repairs\"", "\"[[NAME]]\"");

    assertThat(RepairsPackage.violated(look(repairs)))
        .isEqualTo(rule == null ? Map.of() : Map.of(rule, List.of(level)));
  }

  @Test
  void should_read_the_texts_for_the_model_in_each_language() throws IOException {
    RepairsPackage repairs =
        new RepairsPackage()
            .and("manifest.json", APP)
            .and("en.json", "{\"localizationKeys\": {\"ABOUT\": \"Finds jobs\"}}")
            .and("fr.json", "{\"localizationKeys\": {\"ABOUT\": \"See https://r.example\"}}")
            .with(MANIFEST, "\"Finds repair jobs\"", "\"[[ABOUT]]\"");

    assertThat(RepairsPackage.judge("copilot/clean-texts", look(repairs)).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.actual()).endsWith("in fr.json"));
  }

  @ParameterizedTest
  @CsvSource({"4000, true", "4001, false"})
  void should_measure_every_text(int length, boolean good) throws IOException {
    String text = "a".repeat(length);
    RepairsPackage starter =
        new RepairsPackage()
            .with(
                MANIFEST,
                "\"namespace\"",
                "\"capabilities\": {\"conversation_starters\": [{\"text\": \"%s\"}]}, \"namespace\""
                    .formatted(text));
    RepairsPackage described = new RepairsPackage().with(MANIFEST, "Lists repair jobs", text);

    for (RepairsPackage one : List.of(starter, described)) {
      assertThat(RepairsPackage.violated(look(one)).keySet())
          .isEqualTo(good ? Set.of() : Set.of("copilot/lengths"));
    }
  }

  @Test
  void should_place_no_limit_on_a_whole_document() throws IOException {
    String document =
        "{'openapi': '3.0.3', 'info': {'title': 'R', 'version': '1', 'description': '"
            + "long ".repeat(1000)
            + "'}, 'servers': [{'url': 'https://r.example'}], 'paths': {}}";
    RepairsPackage inline =
        new RepairsPackage()
            .with(
                MANIFEST,
                "\"url\": \"apiSpecificationFile/openapi.yaml\"",
                "\"api_description\": \"" + document + "\"");

    assertThat(RepairsPackage.outcome("copilot/lengths", look(inline)))
        .isEqualTo(Outcome.SATISFIED);
  }

  @Test
  void should_not_follow_a_folder_that_is_a_link() throws IOException {
    Path elsewhere = new RepairsPackage().write(folder.resolve("elsewhere"));
    Path inner = new RepairsPackage().without(DOCUMENT).write(folder.resolve("inner"));
    Files.createSymbolicLink(
        inner.resolve("apiSpecificationFile"), elsewhere.resolve("apiSpecificationFile"));

    assertThat(RepairsPackage.violated(RepairsPackage.look(inner, VALUES)))
        .containsOnlyKeys("copilot/document-found");
  }

  /** A package may be reached by a link all the same. */
  @Test
  void should_read_a_package_whose_own_folder_is_a_link() throws IOException {
    Path real = new RepairsPackage().write(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    assertThat(RepairsPackage.violated(RepairsPackage.look(link, VALUES))).isEmpty();
  }

  @Test
  void should_not_unpack_what_is_far_too_large() throws IOException {
    Path source = new RepairsPackage().write(folder.resolve("source"));
    Path zip = folder.resolve("large.zip");
    try (ZipOutputStream entries = new ZipOutputStream(Files.newOutputStream(zip))) {
      entries.putNextEntry(new ZipEntry(MANIFEST));
      entries.write(Files.readAllBytes(source.resolve(MANIFEST)));
      for (int i = 0; i < 11; i++) {
        entries.putNextEntry(new ZipEntry("large" + i + ".json"));
        entries.write(new byte[4_900_000]);
      }
    }

    Evidence evidence = RepairsPackage.look(zip, VALUES);

    assertThat(RepairsPackage.judge("copilot/schema-version", evidence).findings())
        .singleElement()
        .satisfies(found -> assertThat(found.message()).contains("50 MB"));
  }

  private Evidence look(RepairsPackage repairs) throws IOException {
    return RepairsPackage.look(repairs.write(folder), VALUES);
  }
}
