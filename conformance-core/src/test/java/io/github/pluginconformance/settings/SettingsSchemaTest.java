package io.github.pluginconformance.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pluginconformance.openapi.document.YamlTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Keeps the published JSON Schema in step with the table of settings and with what the loader
 * takes. Run with {@code -Dupdate=true} to write it anew.
 */
class SettingsSchemaTest {

  private static final Path FILE =
      Path.of("src/main/resources/io/github/pluginconformance/plugin-conformance.schema.json");
  private static final Path ROOT = Path.of("..");
  private static final Pattern SNIPPET = Pattern.compile("(?s)```yaml\\n(.*?)```");
  private static final Pattern WAIVERS = Pattern.compile("(?s)waivers:\\s*\\n\\s*-.*");

  @TempDir Path folder;

  @Test
  void should_describe_the_table_of_settings() throws IOException {
    if (Boolean.getBoolean("update")) {
      Files.writeString(FILE, SettingsSchema.text());
    }

    assertThat(FILE).as("write it with -Dupdate=true").content().isEqualTo(SettingsSchema.text());
  }

  @Test
  void should_stand_in_the_jar_where_it_is_promised() {
    assertThat(
            Settings.class.getResource(
                "/io/github/pluginconformance/plugin-conformance.schema.json"))
        .isNotNull();
  }

  @Test
  void should_describe_every_setting_and_allow_no_other_name() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(FILE.toFile());

    List<JsonNode> groups = new ArrayList<>();
    collect(schema, groups);

    assertThat(groups)
        .hasSizeGreaterThan(8)
        .allSatisfy(
            group -> assertThat(group.get("additionalProperties").asText()).isEqualTo("false"));
    assertThat(schema.findValuesAsText("description"))
        .containsAll(
            SettingKeys.all().stream().map(key -> key.meaning() + "." + usually(key)).toList());
  }

  private static String usually(SettingKey<?> key) {
    String without = key.defaultInWords();
    return without.isEmpty() ? "" : " Default: " + without + ".";
  }

  private static void collect(JsonNode schema, List<JsonNode> groups) {
    if (schema.path("properties").isObject() && schema.path("type").asText().equals("object")) {
      groups.add(schema);
    }
    schema.forEach(below -> collect(below, groups));
  }

  @Test
  void should_accept_every_settings_file_of_the_examples_and_the_documentation()
      throws IOException {
    Map<String, String> files = new LinkedHashMap<>(exampleFiles());
    files.putAll(snippets());

    assertThat(files).hasSizeGreaterThan(4);
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(faults(file.getValue())).as(file.getKey()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seed: 5",
        "rules: [auth/*]",
        "rules: auth/*, manifest/*",
        "rules: { exclude: [opengraph/type] }",
        "reports: [json, sarif]",
        "reports: json",
        "limits: { requestTimeout: 500ms, requests: 1, runTimeout: 2m, concurrency: 1 }",
        "links: { ignore: [\"https://cdn.example.com/**\"], max: 0 }",
        "inputs: { \"*\": { a: 1, b: [null], c: { d: x } } }",
        "inputs: { \"GET /todos/{id}\": { id: 7 } }",
        "operations: { a: { confirmation: { kind: preview, field: f, value: true }, skip: why } }",
        "operations: { \"POST /mails\": { stateProbe: GET /mails, readOnly: true } }",
        "allowedOrigins: [https://login.example.com]",
        "credentials: { token: env:HOME }",
        "publicUrl: HTTPS://todo.example.com/",
      })
  void should_accept_what_the_loader_accepts(String yaml) throws IOException {
    assertThat(problems(yaml)).as("loader").isEmpty();
    assertThat(faults(yaml)).as("schema").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "seeed: 5",
        "seed: five",
        "rules: { includes: [a] }",
        "rules: [{}]",
        "reports: [pdf]",
        "mode: readonly",
        "profile: chatgpt",
        "failOn: never",
        "startupTimeout: 5 s",
        "limits: { requestTimeout: 0s }",
        "limits: { requests: 0 }",
        "limits: 5",
        "links: { max: -1 }",
        "inputs: { a: 5 }",
        "operations: { a: { confirmation: { kind: maybe } } }",
        "operations: { a: { readonly: true } }",
        "operations: { a: { skip: true } }",
        "operations: { a: { readOnly: 1 } }",
        "credentials: { token: my-own-token }",
        "credentials: { oauth: { clientid: env:HOME } }",
        "publicUrl: todo.example.com",
        "publicUrl: ftp://todo.example.com",
        "publicUrl: https://todo.example.com/?a=b",
        "publicUrl: https://me:secret@todo.example.com",
        "allowedOrigins: [login.example.com]",
        "quiet: 1",
        "[]",
      })
  void should_refuse_what_the_loader_refuses(String yaml) throws IOException {
    assertThat(problems(yaml)).as("loader").isNotEmpty();
    assertThat(faults(yaml)).as("schema").isNotEmpty();
  }

  private List<String> problems(String yaml) throws IOException {
    Files.writeString(folder.resolve("plugin-conformance.yaml"), yaml);
    try {
      SettingsLoader.in(folder)
          .environment(Map.of("HOME", "/home/somebody"))
          .texts(Map.of("baseUrl", "http://localhost:8080"), "test")
          .load();
      return List.of();
    } catch (SettingsException refused) {
      return refused.problems();
    }
  }

  private static List<String> faults(String yaml) throws IOException {
    JsonNode tree = tree(yaml);
    return schema().validate(tree.toString(), InputFormat.JSON).stream()
        .map(Object::toString)
        .toList();
  }

  private static Schema schema() throws IOException {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(Files.readString(FILE), InputFormat.JSON);
  }

  private static JsonNode tree(String yaml) {
    try {
      return YamlTree.read(yaml).root();
    } catch (YamlTree.UnreadableYamlException unreadable) {
      throw new AssertionError(yaml, unreadable);
    }
  }

  private static Map<String, String> exampleFiles() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (Stream<Path> all = Files.walk(ROOT.resolve("examples"))) {
      for (Path file :
          all.filter(path -> path.endsWith("plugin-conformance.yaml"))
              .filter(path -> !path.toString().contains("/target/"))
              .toList()) {
        files.put(file.toString(), Files.readString(file));
      }
    }
    return files;
  }

  /** The YAML of the documentation that holds settings, known by its top-level names. */
  private static Map<String, String> snippets() throws IOException {
    Map<String, String> snippets = new LinkedHashMap<>();
    for (Path page : pages()) {
      Matcher matcher = SNIPPET.matcher(Files.readString(page));
      while (matcher.find()) {
        String yaml = matcher.group(1);
        if (holdsSettings(yaml)) {
          snippets.put(page + ", character " + matcher.start(), yaml);
        }
      }
    }
    return snippets;
  }

  private static boolean holdsSettings(String yaml) {
    JsonNode root = tree(yaml);
    return !WAIVERS.matcher(yaml).matches()
        && root.isObject()
        && SettingKeys.table().namesBelow(List.of()).stream().anyMatch(root::has);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      docs.filter(path -> path.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }
}
