package io.github.pluginconformance.probe.copilot;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.CitationInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.report.ReportJson;
import io.github.pluginconformance.report.RuleResult;
import io.github.pluginconformance.rule.Outcome;
import io.github.pluginconformance.run.ConformanceRun;
import io.github.pluginconformance.run.Progress;
import io.github.pluginconformance.settings.OperationKeys;
import io.github.pluginconformance.settings.SettingKeys;
import io.github.pluginconformance.settings.SettingsBuilder;
import io.github.pluginconformance.writer.HtmlWriter;
import io.github.pluginconformance.writer.SarifWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of a running API are read as Copilot reads them; each fault is told by one rule. */
class CitedAnswersTest {

  private static final byte[] DOT =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  private static final String MANIFEST =
      """
      {
        "schema_version": "v2.4",
        "name_for_human": "Repairs",
        "description_for_human": "Finds repair jobs",
        "description_for_model": "Finds repair jobs. Use it for broken things.",
        "namespace": "repairs",
        "functions": [
          {"name": "listRepairs", "description": "Lists repair jobs",
           "capabilities": {"response_semantics": SEMANTICS,
            "security_info": {"data_handling": ["GetPublicData"]}}}
        ],
        "runtimes": [
          {"type": "OpenApi", "auth": {"type": "None"}, "spec": {"url": "openapi.yaml"},
           "run_for_functions": ["listRepairs"]}
        ]
      }
      """;
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Repairs, version: '1', description: Repair jobs}
      servers: [{url: '${{OPENAPI_SERVER_URL}}/api'}]
      paths:
        /repairs:
          METHOD
            operationId: listRepairs
            summary: Lists repair jobs
            parameters: [PARAMETERS]
            responses:
              '200':
                description: The repairs
                content: {application/json: {schema: {type: object}}}
              '400': {description: The filter cannot be read}
      """;
  private static final String SEMANTICS =
      "{'data_path': '$.results', 'properties': {'title': '$.title', 'url': '$.link',"
          + " 'thumbnail_url': '$.image'}, 'static_template': TEMPLATE}";
  private static final String TEMPLATE =
      "{'type': 'AdaptiveCard', 'version': '1.5', 'body': [{'type': 'TextBlock', 'text':"
          + " '${title}', 'weight': 'Bolder'}, {'type': 'Image', 'url': '${image}'}]}";
  private static final String ITEM =
      "{'title': 'Lamp', 'link': 'BASE/page/1', 'image': 'BASE/dot.png'}";

  @TempDir Path folder;
  private HttpServer server;
  private String answer = "{'results': [" + ITEM + "]}";
  private String semantics = SEMANTICS;
  private String template = TEMPLATE;
  private String parameters = "";
  private String method = "get:";
  private int page = 200;
  private String pageType = "text/html";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void should_be_content_with_answers_that_can_be_cited() throws IOException {
    Report report = run();

    assertThat(violated(report)).isEmpty();
    assertThat(
            List.of(
                "copilot/selects-items",
                "copilot/citation-complete",
                "copilot/citation-opens",
                "copilot/thumbnail-loads",
                "copilot/items-limit",
                "copilot/card-renders",
                "copilot/template-bindings"))
        .allSatisfy(id -> assertThat(outcome(report, id)).isEqualTo("satisfied"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'jobs': []} | copilot/selects-items | error",
        "{'results': {'title': 'Lamp'}} | copilot/citation-complete | warning",
        "{'results': [ITEM, {'title': ' ', 'link': 'BASE/page/1', 'image': 'BASE/dot.png'}]} |"
            + " copilot/citation-complete | warning",
        "{'results': [ITEM, {'title': 'B', 'link': '/page/1', 'image': 'BASE/dot.png'}]} |"
            + " copilot/citation-complete | warning",
        "{'results': [ITEM, {'title': 'B', 'link': null, 'image': 'BASE/dot.png'}]} |"
            + " copilot/citation-complete | warning",
        "{'results': [ITEM, {'title': 'B', 'link': 'BASE/gone', 'image': 'BASE/dot.png'}]} |"
            + " copilot/citation-opens | warning",
        "{'results': [{'title': 'B', 'link': 'BASE/page/1', 'image': 'BASE/gone'}]} |"
            + " copilot/thumbnail-loads | note",
        "{'results': [{'title': 'B', 'link': 'BASE/page/1', 'image': 'BASE/page/1'}]} |"
            + " copilot/thumbnail-loads | note",
        "{'results': [{'title': 'B', 'link': 'BASE/page/1', 'image': 'dot.png'}]} |"
            + " copilot/thumbnail-loads | note"
      })
  void should_tell_a_fault_of_an_answer_by_one_rule(String body, String rule, String level)
      throws IOException {
    answer = body.replace("ITEM", ITEM);
    template = rule.equals("copilot/citation-complete") ? card("A repair") : template;

    assertThat(violated(run())).isEqualTo(Map.of(rule, level));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'results': []}", "{'results': null}"})
  void should_not_judge_an_answer_that_found_nothing(String body) throws IOException {
    answer = body;

    Report report = run();

    assertThat(violated(report)).isEmpty();
    assertThat(outcome(report, "copilot/selects-items")).isEqualTo("notVerified");
    assertThat(report.rule("copilot/selects-items").orElseThrow().reason())
        .contains("inputs.listRepairs");
  }

  @ParameterizedTest
  @CsvSource({
    "200, text/html, true",
    "200, application/pdf, true",
    "401, text/html, true",
    "403, text/html, true",
    "429, text/html, true",
    "302, text/html, true",
    "200, application/json, false",
    "401, application/json, false",
    "404, text/html, false",
    "500, text/html, false"
  })
  void should_open_citations_as_a_person_does(int status, String type, boolean good)
      throws IOException {
    page = status;
    pageType = type;

    assertThat(violated(run()))
        .isEqualTo(good ? Map.of() : Map.of("copilot/citation-opens", "warning"));
  }

  @Test
  void should_find_items_by_their_usual_names_where_nothing_is_mapped() throws IOException {
    semantics = "{'data_path': '$.results'}";
    answer =
        "{'results': [{'name': 'Lamp', 'webUrl': 'BASE/page/1'}, {'name': 'Clock', 'webUrl':"
            + " 'page/2'}]}";

    assertThat(violated(run())).isEqualTo(Map.of("copilot/citation-complete", "warning"));

    answer = "{'results': [{'name': 'Lamp'}, {'name': 'Clock'}]}";

    assertThat(violated(run())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "25, '', true",
    "26, '', false",
    "26, '{name: page_size, in: query, example: 99," + " schema: {type: integer}}', true"
  })
  void should_count_the_items_of_an_answer(int items, String parameter, boolean good)
      throws IOException {
    parameters = parameter;
    answer =
        IntStream.range(0, items)
            .mapToObj(i -> ITEM)
            .collect(Collectors.joining(",", "{'results': [", "]}"));

    Map<String, String> expected = good ? Map.of() : Map.of("copilot/items-limit", "warning");
    if (parameter.isEmpty()) {
      assertThat(violated(run())).isEqualTo(expected);
    } else {
      // The call without the optional parameter has too many items all the same.
      assertThat(violated(run())).containsOnlyKeys("copilot/items-limit");
    }
  }

  /** A search may ask for its page in the body. */
  @ParameterizedTest
  @CsvSource({"words, false", "pageSize, true"})
  void should_look_for_paging_in_the_body_too(String property, boolean good) throws IOException {
    method =
        "post:\n      requestBody: {required: true, content: {application/json: {schema: {type:"
            + " object, required: [%s], properties: {%s: {type: integer, example: 99}}}}}}"
                .formatted(property, property);
    answer =
        IntStream.range(0, 26)
            .mapToObj(i -> ITEM)
            .collect(Collectors.joining(",", "{'results': [", "]}"));

    assertThat(violated(run(settings().set(OperationKeys.READ_ONLY, true, "listRepairs"))))
        .isEqualTo(good ? Map.of() : Map.of("copilot/items-limit", "warning"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "${title} ${note} | copilot/template-bindings",
        "${if(title, note, 'none')} | copilot/card-renders",
        "${if(note, note, '')} | copilot/card-renders",
        "${if(note, note, 'none')} |",
        "${title} ${odd} | copilot/card-renders"
      })
  void should_fill_in_the_card_of_each_item(String text, String rule) throws IOException {
    template = card(text);
    answer = "{'results': [" + ITEM + ", " + ITEM.replace("{", "{'odd': 1, ") + "]}";

    assertThat(violated(run())).isEqualTo(rule == null ? Map.of() : Map.of(rule, "warning"));
  }

  @Test
  void should_name_a_function_of_templates_that_is_not_evaluated() throws IOException {
    template = card("${toUpper(title)}");

    Report report = run();

    assertThat(violated(report)).isEmpty();
    assertThat(outcome(report, "copilot/card-renders")).isEqualTo("notVerified");
    assertThat(report.rule("copilot/card-renders").orElseThrow().reason()).contains("toUpper");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.templates.debit | | ",
        "$.templates.credit | | error",
        "debit | | error",
        "$.results | | error",
        "$.templates.credit | with | note"
      })
  void should_follow_the_choice_of_a_template(String choice, String fallback, String level)
      throws IOException {
    semantics =
        "{'data_path': '$.results', 'properties': {'title': '$.title', 'url': '$.link',"
            + " 'template_selector': '$.template'}"
            + (fallback == null ? "}" : ", 'static_template': TEMPLATE}");
    answer =
        "{'results': ["
            + ITEM.replace("{", "{'template': '" + choice + "', ")
            + "], 'templates': {'debit': "
            + TEMPLATE
            + "}}";

    assertThat(violated(run()))
        .isEqualTo(level == null ? Map.of() : Map.of("copilot/template-selected", level));
  }

  @ParameterizedTest
  @CsvSource({
    "'', notVerified",
    "'{\"validDomains\": []}', violated",
    "'{\"validDomains\": [\"cdn.repairs.example\"]}', satisfied",
    "'{\"validDomains\": [\"*.repairs.example\"]}', satisfied",
    "'{\"validDomains\": [\"repairs.example\"]}', violated",
    "'{\"validDomains\": [\"${{DOMAIN}}\"]}', notVerified"
  })
  void should_compare_the_hosts_of_cards_with_those_of_the_app(String app, String outcome)
      throws IOException {
    template = TEMPLATE.replace("${image}", "https://cdn.repairs.example/${title}.png");
    if (!app.isEmpty()) {
      Files.writeString(folder.resolve("manifest.json"), app);
    }

    assertThat(outcome(run(), "copilot/card-domains")).isEqualTo(outcome);
  }

  @Test
  void should_keep_back_what_links_ignore_names() throws IOException {
    page = 404;

    Report report =
        run(settings().set(SettingKeys.LINKS_IGNORE, List.of("**/page/**", "**/*.png")));

    assertThat(violated(report)).isEmpty();
    assertThat(outcome(report, "copilot/citation-opens")).isEqualTo("notVerified");
    assertThat(report.rule("copilot/citation-opens").orElseThrow().reason())
        .contains("links.ignore");
  }

  @Test
  void should_show_in_the_report_what_copilot_would_show() throws IOException {
    template =
        "{'type': 'AdaptiveCard', 'version': '1.5', 'body': [{'type': 'TextBlock', 'text':"
            + " '${title}', 'weight': 'Bolder'}, {'type': 'FactSet', 'facts': [{'title': 'Title',"
            + " 'value': '${title}'}]}, {'type': 'Image', 'url': '${image}'}], 'actions':"
            + " [{'type': 'Action.Submit', 'title': 'Go'}]}";

    Report report = run();
    CitationInfo shown = report.citations().get(0);

    assertThat(report.citations()).hasSize(1);
    assertThat(shown.function()).isEqualTo("listRepairs");
    assertThat(shown.title()).isEqualTo("Lamp");
    assertThat(shown.subtitle()).isNull();
    assertThat(shown.url()).isEqualTo(base() + "/page/1");
    assertThat(shown.picture()).startsWith("data:image/png;base64,");
    assertThat(shown.card())
        .extracting(line -> line.kind() + " " + line.text() + " " + line.detail())
        .containsExactly(
            "heading Lamp ", "fact Title Lamp", "image  " + base() + "/dot.png", "action Go ");
    assertThat(HtmlWriter.render(report)).contains("id=\"citations\"").contains("Lamp");
    assertThat(ReportJson.toJson(report)).contains("\"citations\"");
  }

  @Test
  void should_say_nothing_of_citations_in_the_report_of_another_platform() {
    Report report =
        run(
            SettingsBuilder.forPlugin(base())
                .set(SettingKeys.RULES_INCLUDE, List.of("manifest/strict-json")));

    assertThat(ReportJson.toJson(report)).doesNotContain("citations");
    assertThat(HtmlWriter.render(report)).doesNotContain("id=\"citations\"");
  }

  @ParameterizedTest
  @CsvSource({
    "appPackage, appPackage/ai-plugin.json",
    "appPackage/ai-plugin.json, appPackage/ai-plugin.json",
    "./appPackage/, appPackage/ai-plugin.json",
    "'', pom.xml"
  })
  void should_place_a_finding_in_a_file_of_the_package(String named, String file)
      throws IOException {
    semantics = SEMANTICS.replace("'$.title'", "'title'");

    Report report = run();
    // Without a name in the repository the folder of this test is all that is known.
    String sarif =
        SarifWriter.render(report, named.isEmpty() ? Map.of() : Map.of("manifest", named));

    assertThat(report.rule("copilot/property-paths").orElseThrow().findings())
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.location())
                    .isEqualTo(
                        "capabilities/response_semantics/properties/title (ai-plugin.json line 9,"
                            + " column 87)"));
    assertThat(sarif).contains("\"uri\" : \"" + file + "\"");
    assertThat(sarif.contains("\"startLine\" : 9")).isEqualTo(!file.equals("pom.xml"));
  }

  private static String card(String text) {
    return "{'type': 'AdaptiveCard', 'version': '1.5', 'body': [{'type': 'TextBlock', 'text': \""
        + text
        + "\"}]}";
  }

  private Report run() throws IOException {
    return run(settings());
  }

  private static Report run(SettingsBuilder settings) {
    return ConformanceRun.execute(settings.build(), Progress.SILENT);
  }

  private SettingsBuilder settings() throws IOException {
    Files.writeString(
        folder.resolve("ai-plugin.json"),
        MANIFEST.replace("SEMANTICS", json(semantics.replace("TEMPLATE", json(template)))));
    Files.writeString(
        folder.resolve("openapi.yaml"),
        DOCUMENT.replace("PARAMETERS", parameters).replace("METHOD", method));
    return SettingsBuilder.forPlugin(base())
        .profile(Profile.COPILOT_PLUGIN)
        .set(SettingKeys.RULES_INCLUDE, List.of("copilot/*"))
        .set(SettingKeys.RULES_EXCLUDE, List.of("copilot/anonymous"))
        .set(SettingKeys.PLUGIN_MANIFEST, folder.resolve("ai-plugin.json"));
  }

  /** Apostrophes stand for quotation marks, but not between quotation marks. */
  private static String json(String text) {
    StringBuilder json = new StringBuilder();
    boolean quoted = false;
    for (char next : text.toCharArray()) {
      quoted ^= next == '"';
      json.append(next == '\'' && !quoted ? '"' : next);
    }
    return json.toString();
  }

  private URI base() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  private static Map<String, String> violated(Report report) {
    Map<String, String> violated = new TreeMap<>();
    report.rules().stream()
        .filter(rule -> rule.is(Outcome.VIOLATED))
        .forEach(rule -> violated.put(rule.id(), level(rule)));
    return violated;
  }

  private static String level(RuleResult rule) {
    return rule.findings().stream()
        .map(finding -> finding.level())
        .distinct()
        .findFirst()
        .orElse("");
  }

  private static String outcome(Report report, String id) {
    return report.rule(id).orElseThrow().outcome();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/api/repairs")) {
      send(exchange, 200, "application/json", json(answer.replace("BASE", base().toString())));
    } else if (path.equals("/page/1")) {
      exchange.getResponseHeaders().set("Location", "/signin");
      send(exchange, page, pageType, "{}");
    } else if (path.equals("/signin")) {
      send(exchange, 200, "text/html", "<html>Sign in</html>");
    } else if (path.equals("/dot.png")) {
      exchange.getResponseHeaders().set("Content-Type", "image/png");
      exchange.sendResponseHeaders(200, DOT.length);
      exchange.getResponseBody().write(DOT);
    } else {
      send(exchange, 404, "text/html", "<html>Nothing</html>");
    }
    exchange.close();
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
