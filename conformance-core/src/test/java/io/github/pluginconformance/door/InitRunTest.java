package io.github.pluginconformance.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.pluginconformance.openapi.document.YamlTree;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.settings.Settings;
import io.github.pluginconformance.settings.SettingsLoader;
import io.github.pluginconformance.testing.TodoServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitRunTest {

  private static final String NONE = "{\"type\": \"none\"}";
  private static final String BEARER =
      "{\"type\": \"service_http\", \"authorization_type\": \"bearer\"}";
  private static final String PUBLIC = "https://cities.example.com";

  @TempDir Path folder;

  private final Map<String, String> environment = new TreeMap<>();
  private final Map<String, String> options = new TreeMap<>();

  @Test
  void should_describe_a_plugin_without_sign_in_by_reads_alone() throws Exception {
    try (InitPlugin plugin = new InitPlugin()) {
      plugin.withManifest(NONE, plugin.url()).withDocument("/openapi.yaml", plugin.url(), "");

      InitRun run = init(plugin);

      assertThat(run.written()).as("%s", run.lines()).isTrue();
      assertThat(run.lines())
          .anyMatch(line -> line.contains("profile chatgpt-plugin, 2 operations"))
          .contains("To fill in: inputs.listCities.country, inputs.listCities.since");
      assertThat(plugin.requests()).isNotEmpty().allMatch(request -> request.startsWith("GET /"));
      assertThat(plugin.requests()).noneMatch(request -> request.contains("cities"));
      assertThat(text())
          .startsWith("# yaml-language-server: $schema=https://")
          .contains(
              "baseUrl: " + plugin.url(),
              "profile: chatgpt-plugin",
              "# mode: own-data",
              "# Nobody signs in, says the manifest.",
              "  listCities:\n    country:  # string, in the query\n    since:  # string (date), in"
                  + " the query\n",
              "# - POST /purge would change")
          .doesNotContain("credentials:\n", "publicUrl", "specUrl", "limit:");
      assertThat(verified().run().completed()).isTrue();
    }
  }

  @Test
  void should_ask_for_nothing_that_a_run_makes_itself() throws Exception {
    try (TodoServer plugin = TodoServer.start(TodoServer.Style.ID, false)) {
      InitRun run = init(plugin.uri().toString(), false);

      assertThat(run.lines()).hasSize(1);
      assertThat(text()).doesNotContain("inputs:", "would not call");
    }
  }

  @Test
  void should_refer_to_a_token_and_to_the_public_origin() throws Exception {
    try (InitPlugin plugin = new InitPlugin()) {
      plugin
          .withManifest(BEARER, PUBLIC)
          .withDocument("/openapi.yaml", PUBLIC, "")
          .guardedBy("Bearer canary-0815-secret");

      InitRun run = init(plugin);

      assertThat(run.lines()).contains("Set before a run: PLUGIN_TOKEN");
      assertThat(text())
          .contains(
              "publicUrl: " + PUBLIC + "  # the manifest names it",
              "# Callers send a bearer token, says the manifest.",
              "credentials:\n  token: env:PLUGIN_TOKEN");
      environment.put("PLUGIN_TOKEN", "canary-0815-secret");
      Report report = verified();
      assertThat(report.operations())
          .filteredOn(operation -> operation.operationId().equals("listCities"))
          .singleElement()
          .satisfies(operation -> assertThat(operation.exercised()).isTrue());
      assertThat(report.rule("auth/credentials-accepted").orElseThrow().outcome())
          .isEqualTo("satisfied");
    }
  }

  @Test
  void should_keep_the_reference_and_the_settings_of_the_command_line() throws Exception {
    environment.put("CITY_TOKEN", "canary-0815-secret");
    options.put("credentials.token", "env:CITY_TOKEN");
    options.put("limits.requestTimeout", "5s");
    options.put("rules", "manifest/*,auth/*");
    options.put("inputs.listCities.country", "no");
    options.put("mode", "read-only");
    try (InitPlugin plugin = new InitPlugin()) {
      plugin.withManifest(BEARER, plugin.url()).withDocument("/openapi.yaml", plugin.url(), "");

      InitRun run = init(plugin);

      assertThat(run.lines()).contains("To fill in: inputs.listCities.since");
      assertThat(text())
          .contains(
              "token: env:CITY_TOKEN",
              "requestTimeout: \"5s\"",
              "include: \"manifest/*,auth/*\"",
              "    country: \"no\"\n    since:",
              "# mode: read-only")
          .doesNotContain("canary", "\nmode:");
      Settings read = read();
      assertThat(read.rules().include()).containsExactly("manifest/*", "auth/*");
      assertThat(read.mode()).isEqualTo(Mode.OWN_DATA);
    }
  }

  @Test
  void should_name_what_an_oauth_sign_in_needs() throws Exception {
    try (InitPlugin plugin = new InitPlugin()) {
      plugin
          .withManifest(
              """
              {"type": "oauth", "client_url": "https://login.example.com/authorize", "scope": "",
               "authorization_url": "https://login.example.com/token",
               "authorization_content_type": "application/json",
               "verification_tokens": {"openai": "abc"}}
              """,
              plugin.url())
          .withDocument("/openapi.yaml", plugin.url(), "");

      InitRun run = init(plugin);

      assertThat(run.lines())
          .contains(
              "Set before a run: PLUGIN_OAUTH_CLIENT_ID, PLUGIN_OAUTH_CLIENT_SECRET,"
                  + " PLUGIN_OAUTH_LOGIN_USERNAME, PLUGIN_OAUTH_LOGIN_PASSWORD");
      assertThat(text())
          .contains(
              """
              credentials:
                oauth:
                  clientId: env:PLUGIN_OAUTH_CLIENT_ID
                  clientSecret: env:PLUGIN_OAUTH_CLIENT_SECRET
                  login:
                    username: env:PLUGIN_OAUTH_LOGIN_USERNAME\
              """,
              "allowedOrigins: [\"https://login.example.com\"]",
              "https://chat.openai.com/aip/");
      run.lines().stream()
          .filter(line -> line.startsWith("Set before"))
          .flatMap(line -> java.util.stream.Stream.of(line.split(": ")[1].split(", ")))
          .forEach(variable -> environment.put(variable, "canary-" + variable));
      assertThat(Objects.requireNonNull(read().credentials().oauth()).loginUsername()).isNotNull();
      assertThat(verified().run().completed()).isTrue();
    }
  }

  @Test
  void should_find_a_gpt_action_where_frameworks_serve_its_document() throws Exception {
    try (InitPlugin plugin = new InitPlugin()) {
      plugin.withDocument(
          "/v3/api-docs",
          PUBLIC,
          "security: [{ key: [] }]\n"
              + "components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }"
              + " }");

      assertThat(init(plugin).written()).isTrue();

      assertThat(text())
          .contains(
              "publicUrl: " + PUBLIC + "  # the document names it",
              "specUrl: /v3/api-docs",
              "profile: gpt-action",
              "Callers send a key in X-Key, says the API document.",
              "token: env:PLUGIN_TOKEN");
      environment.put("PLUGIN_TOKEN", "canary-0815-secret");
      assertThat(verified().run().completed()).isTrue();
    }
  }

  @Test
  void should_read_the_package_of_a_copilot_plugin() throws Exception {
    Path pack = Files.createDirectory(folder.resolve("appPackage"));
    Files.writeString(
        pack.resolve("ai-plugin.json"),
        """
        {"schema_version": "v2.4", "name_for_human": "Cities", "description_for_human": "Cities",
         "contact_email": "${{CONTACT}}", "namespace": "cities",
         "functions": [{"name": "listCities", "description": "Lists cities"}],
         "runtimes": [{"type": "OpenApi", "auth": {"type": "None"}, "spec": {"url": "openapi.yaml"},
           "run_for_functions": ["listCities"]}]}
        """);
    Files.writeString(
        pack.resolve("openapi.yaml"),
        InitPlugin.DOCUMENT.replace("SERVER", PUBLIC).replace("SECURITY", ""));
    options.put("pluginManifest", "appPackage");
    try (InitPlugin plugin = new InitPlugin()) {
      InitRun run = init(plugin);

      assertThat(run.written()).as("%s", run.lines()).isTrue();
      assertThat(text())
          .contains(
              "profile: copilot-plugin",
              "pluginManifest: appPackage",
              "publicUrl: " + PUBLIC + "  # the document of the package names it",
              "# environment:\n#   CONTACT: …\n",
              "    country:  # string");
      assertThat(plugin.requests()).isEmpty();
      assertThat(verified().run().completed()).isTrue();
    }
  }

  @Test
  void should_say_what_was_asked_where_nothing_is_a_plugin() throws Exception {
    try (InitPlugin plugin = new InitPlugin()) {
      plugin.with("/openapi.json", "<!doctype html><p>All our pages look like this</p>");

      InitRun run = init(plugin);

      assertThat(run.written()).isFalse();
      assertThat(String.join("\n", run.lines()))
          .contains(
              "Nothing that looks like a plugin was found at " + plugin.url(),
              "GET " + plugin.url() + "/.well-known/ai-plugin.json: 404",
              "GET " + plugin.url() + "/v3/api-docs: 404",
              "specUrl",
              "pluginManifest");
      assertThat(file()).doesNotExist();
      assertThat(plugin.requests()).allMatch(request -> request.startsWith("GET /"));
    }
  }

  @Test
  void should_say_in_two_lines_that_nobody_answers() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }

    InitRun run = init("http://localhost:" + port, false);

    assertThat(run.written()).isFalse();
    assertThat(run.lines()).hasSize(2);
    assertThat(run.lines().get(0)).contains("could not be reached");
    assertThat(file()).doesNotExist();
  }

  @Test
  void should_write_what_is_known_where_the_document_is_broken() throws Exception {
    try (InitPlugin plugin = new InitPlugin()) {
      plugin
          .withManifest(BEARER, plugin.url())
          .with("/openapi.yaml", "openapi: 3.0.3\npaths: { /a: [\n");

      InitRun run = init(plugin);

      assertThat(run.written()).isTrue();
      assertThat(run.lines())
          .anyMatch(line -> line.startsWith("The API document could not be read: "));
      assertThat(text())
          .contains("# The API document could not be read", "token: env:PLUGIN_TOKEN");
      environment.put("PLUGIN_TOKEN", "canary-0815-secret");
      assertThat(verified().passed()).isFalse();
    }
  }

  @Test
  void should_take_a_broken_document_at_a_usual_address_for_an_action() throws Exception {
    try (InitPlugin plugin = new InitPlugin()) {
      plugin.with("/openapi.yaml", "openapi: 3.0.3\npaths: { /a: [\n");

      assertThat(init(plugin).written()).isTrue();
      assertThat(text()).contains("profile: gpt-action", "specUrl: /openapi.yaml");
    }
  }

  @Test
  void should_leave_a_file_alone_and_ask_nobody_unless_forced() throws Exception {
    Files.writeString(file(), "baseUrl: nonsense\nseeed: 5\n");
    try (InitPlugin plugin = new InitPlugin()) {
      plugin.withManifest(NONE, plugin.url()).withDocument("/openapi.yaml", plugin.url(), "");

      InitRun refused = init(plugin);

      assertThat(refused.written()).isFalse();
      assertThat(refused.lines())
          .singleElement()
          .asString()
          .contains("is there already", "--force replaces it");
      assertThat(file()).hasContent("baseUrl: nonsense\nseeed: 5\n");
      assertThat(plugin.requests()).isEmpty();

      assertThat(init(plugin.url(), true).written()).isTrue();
      assertThat(text()).contains("profile: chatgpt-plugin").doesNotContain("seeed");
      assertThat(verified().run().completed()).isTrue();
    }
  }

  @Test
  void should_write_the_file_that_config_names() throws Exception {
    options.put("config", "staging.yaml");
    try (InitPlugin plugin = new InitPlugin()) {
      plugin.withDocument("/openapi.yaml", plugin.url(), "");

      assertThat(init(plugin).written()).isTrue();

      assertThat(folder.resolve("staging.yaml")).content().contains("profile: gpt-action");
      assertThat(file()).doesNotExist();
    }
  }

  @Test
  void should_let_no_text_of_the_plugin_become_a_setting() throws Exception {
    try (InitPlugin plugin = new InitPlugin()) {
      plugin.with(
          "/openapi.yaml",
          """
          openapi: 3.0.3
          info: { title: T, version: "1" }
          servers: [{ url: "SERVER" }]
          paths:
            "/a":
              get:
                operationId: "x:\\nmode: everything #"
                parameters: [{ name: "yes\\nmode", in: query, required: true, schema: { type: "string\\nmode: everything" } }]
                responses: { "200": { description: ok } }
          """
              .replace("SERVER", plugin.url()));

      assertThat(init(plugin).written()).isTrue();

      assertThat(text().lines()).noneMatch(line -> line.startsWith("mode"));
      assertThat(read().mode()).isEqualTo(Mode.OWN_DATA);
    }
  }

  private Path file() {
    return folder.resolve("plugin-conformance.yaml");
  }

  private InitRun init(InitPlugin plugin) throws IOException {
    return init(plugin.url(), false);
  }

  private InitRun init(String url, boolean force) throws IOException {
    Map<String, String> all = new TreeMap<>(options);
    all.put("baseUrl", url);
    return InitRun.execute(
        SettingsLoader.in(folder).environment(environment).options(all), force, "--force");
  }

  /** The text, which the published schema allows. */
  private String text() throws Exception {
    String text = Files.readString(file());
    try (InputStream schema =
        Settings.class.getResourceAsStream(
            "/io/github/pluginconformance/plugin-conformance.schema.json")) {
      String known =
          new String(Objects.requireNonNull(schema).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(
              SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                  .getSchema(known, InputFormat.JSON)
                  .validate(YamlTree.read(text).root().toString(), InputFormat.JSON))
          .as(text)
          .isEmpty();
    }
    return text;
  }

  private Settings read() {
    return SettingsLoader.in(folder).environment(environment).load();
  }

  /** The run that follows, with the file and nothing else. */
  private Report verified() throws IOException {
    return DoorRun.execute(read(), Progress.SILENT);
  }
}
