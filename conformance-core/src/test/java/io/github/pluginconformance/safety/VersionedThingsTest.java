package io.github.pluginconformance.safety;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.report.Report;
import io.github.pluginconformance.testing.ActionRun;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages in an envelope as JSON:API has it, {@code id} and all. To change or delete one, the version
 * that this rests on has to be named, which is no number that could be guessed.
 */
class VersionedThingsTest {

  private static final String WRAPPED =
      """
      {'type': 'object', 'required': ['data'], 'properties': {'data': {'type': 'object',
       'description': 'the page', 'required': ['type', 'attributes'NEEDED], 'properties': {
        'type': {'type': 'string', 'enum': ['pages'], 'description': 'kind'},
        'id': {'type': 'string', 'description': 'id of the page, as in the path'},
        'attributes': {'type': 'object', 'description': 'what it says', 'required': ['title'],
         'properties': {
          'title': {'type': 'string', 'minLength': 1, 'description': 'title'}}}}}MORE}}
      """;

  /** Where the version of a page is named. */
  enum Place {
    HEADER("", "'name': 'If-Match', 'in': 'header', 'required': false"),
    QUERY("", "'name': 'expectedVersion', 'in': 'query', 'required': true"),
    BODY(
        ", 'version': {'type': 'integer', 'description': 'as it was read'}",
        "'name': 'version', 'in': 'query', 'required': true");

    private final String inBody;
    private final String parameter;

    Place(String inBody, String parameter) {
      this.inBody = inBody;
      this.parameter = parameter;
    }

    private String parameter(boolean shown) {
      return shown
          ? ", {" + parameter + ", 'description': 'version', 'schema': {'type': " + type() + "}}"
          : "";
    }

    private String type() {
      return this == HEADER ? "'string'" : "'integer'";
    }

    private String named(Asked asked) {
      return switch (this) {
        case HEADER -> asked.ifMatch().replace("\"", "");
        case QUERY -> asked.query().getOrDefault("expectedVersion", "");
        case BODY ->
            asked.method().equals("DELETE")
                ? asked.query().getOrDefault("version", "")
                : asked.body().path("version").asText("");
      };
    }
  }

  private final Map<Integer, ObjectNode> pages = new TreeMap<>();
  private int last = 40;

  VersionedThingsTest() {
    keep("Somebody's");
    keep("Somebody else's");
  }

  private ObjectNode keep(String title) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    page.put("type", "pages").put("id", Integer.toString(++last)).put("version", 7 + last * 3);
    page.putObject("attributes").put("title", title);
    pages.put(last, page);
    return page;
  }

  private Answer answer(Asked asked, Place place) {
    boolean page = asked.body().at("/data/type").asText().equals("pages");
    String title = page ? asked.body().at("/data/attributes/title").textValue() : null;
    if (asked.is("GET", "/pages")) {
      ArrayNode all = JsonNodeFactory.instance.arrayNode();
      pages.values().forEach(all::add);
      return Answer.of(200, JsonNodeFactory.instance.objectNode().set("data", all));
    }
    if (asked.is("POST", "/pages")) {
      return title == null || title.isEmpty()
          ? unfit("type or title is missing")
          : shown(201, keep(title));
    }
    String id = asked.behind("/pages/");
    if (id == null || !id.matches("\\d{1,9}") || !pages.containsKey(Integer.valueOf(id))) {
      return Answer.refusal(404, "no such page");
    }
    ObjectNode known = pages.get(Integer.valueOf(id));
    return asked.method().equals("GET") ? shown(200, known) : changed(asked, place, known, title);
  }

  private Answer changed(Asked asked, Place place, ObjectNode page, String title) {
    String version = place.named(asked);
    boolean deletes = asked.method().equals("DELETE");
    if (!deletes && (title == null || title.isEmpty())) {
      return unfit("title is missing");
    }
    if (!deletes && !asked.body().at("/data/id").equals(page.path("id"))) {
      return Answer.refusal(409, "this is another page");
    }
    if (version.isEmpty()) {
      return Answer.refusal(428, "name the version that was read");
    }
    if (!version.matches("\\d{1,9}")) {
      return unfit("the version is no number");
    }
    if (!version.equals(page.path("version").asText())) {
      return Answer.refusal(412, "it has changed");
    }
    if (deletes) {
      pages.remove(page.path("id").asInt());
      return new Answer(204, null);
    }
    page.put("version", page.path("version").intValue() + 5);
    page.putObject("attributes").put("title", title);
    return shown(200, page);
  }

  private static Answer unfit(String why) {
    return Answer.refusal(400, why);
  }

  private static Answer shown(int status, JsonNode page) {
    return Answer.of(status, JsonNodeFactory.instance.objectNode().set("data", page))
        .tagged('"' + page.path("version").asText() + '"');
  }

  @ParameterizedTest
  @EnumSource
  void nothing_is_left_and_nobody_elses_is_changed(Place place) {
    Report report = report(place);

    assertThat(report.operations()).allMatch(one -> one.exercised());
    assertThat(report.run().leftBehind()).isEmpty();
    assertThat(pages.values())
        .extracting(page -> page.at("/attributes/title").textValue())
        .containsExactly("Somebody's", "Somebody else's");
  }

  @ParameterizedTest
  @EnumSource(names = {"QUERY", "BODY"})
  void a_version_that_the_platform_can_send_is_good(Place place) {
    assertThat(told(report(place))).isEmpty();
  }

  @Test
  void a_version_in_a_header_that_the_platform_never_sends_is_told_by_its_name() {
    assertThat(told(report(Place.HEADER)))
        .hasSize(2)
        .allMatch(message -> message.contains("header If-Match") && message.contains("428"));
  }

  private static List<String> told(Report report) {
    return report.rules().stream()
        .flatMap(rule -> rule.findings().stream())
        .filter(finding -> !finding.level().equals("note"))
        .map(FindingInfo::message)
        .toList();
  }

  private Report report(Place place) {
    String document =
        DOCUMENT
            .replace("CREATED", WRAPPED.replace("NEEDED", "").replace("MORE", ""))
            .replace("CHANGED", WRAPPED.replace("NEEDED", ", 'id'").replace("MORE", place.inBody))
            .replace("ON_CHANGE", place.parameter(place != Place.BODY))
            .replace("ON_DELETE", place.parameter(true));
    try (TinyPlugin plugin = new TinyPlugin(document, asked -> answer(asked, place))) {
      return ActionRun.of(plugin);
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Pages', 'version': '1', 'description': 'Pages with versions'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/pages': {
         'get': {'operationId': 'listPages', 'summary': 'Lists the pages', 'responses': {
           '200': {'description': 'pages', 'content': {'application/json': {'schema':
             {'type': 'object', 'required': ['data'], 'properties': {'data': {'type': 'array',
              'items': {'$ref': '#/components/schemas/Page'}}}}}}}}},
         'post': {'operationId': 'addPage', 'summary': 'Adds a page',
          'requestBody': {'required': true, 'content': {'application/json': {'schema': CREATED}}},
          'responses': {
           '201': {'$ref': '#/components/responses/Page'},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/pages/{id}': {
         'get': {'operationId': 'getPage', 'summary': 'Gets a page',
          'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'description': 'the page',
           'schema': {'type': 'string'}}],
          'responses': {
           '200': {'$ref': '#/components/responses/Page'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'patch': {'operationId': 'changePage', 'summary': 'Changes a page',
          'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'description': 'the page',
           'schema': {'type': 'string'}}ON_CHANGE],
          'requestBody': {'required': true, 'content': {'application/json': {'schema': CHANGED}}},
          'responses': {
           '200': {'$ref': '#/components/responses/Page'},
           '400': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'},
           '409': {'$ref': '#/components/responses/Refused'},
           '412': {'$ref': '#/components/responses/Refused'},
           '428': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deletePage', 'summary': 'Deletes a page',
          'parameters': [{'name': 'id', 'in': 'path', 'required': true, 'description': 'the page',
           'schema': {'type': 'string'}}ON_DELETE],
          'responses': {
           '204': {'description': 'deleted'},
           '400': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'},
           '412': {'$ref': '#/components/responses/Refused'},
           '428': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'responses': {
         'Page': {'description': 'page', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['data'], 'properties': {'data':
           {'$ref': '#/components/schemas/Page'}}}}}},
         'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
          {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {'Page': {'type': 'object', 'required': ['type', 'id', 'version', 'attributes'],
         'properties': {'type': {'type': 'string'}, 'id': {'type': 'string'},
          'version': {'type': 'integer'}, 'attributes': {'type': 'object', 'required': ['title'],
           'properties': {'title': {'type': 'string'}}}}}}}}
      """;
}
