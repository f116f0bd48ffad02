package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.settings.Limits;
import io.github.pluginconformance.testing.TinyPlugin;
import io.github.pluginconformance.testing.TinyPlugin.Answer;
import io.github.pluginconformance.testing.TinyPlugin.Asked;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Meetings in rooms that nobody can create: what is made anew refers to one that a list shows, is
 * made several at once, and is brought back after it was deleted.
 */
class MeetingsPluginTest {

  private static final Set<String> KINDS = Set.of("talk", "review", "party");

  /** The plugin; a word breaks one thing of it. */
  private static final class Meetings {

    final Map<String, ObjectNode> all = new TreeMap<>();
    final Set<String> deleted = new TreeSet<>();
    private final String fault;
    private int last = 10;
    private int restored;

    Meetings(String fault) {
      this.fault = fault;
      all.put("m1", meeting("m1").put("roomId", "room-north").put("kind", "talk"));
      all.put("m2", meeting("m2").put("roomId", "room-south").put("kind", "party"));
    }

    private static ObjectNode meeting(String id) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("id", id)
          .put("title", "Hers " + id)
          .put("start", "2026-01-01T10:00:00Z")
          .put("end", "2026-01-01T11:00:00Z");
    }

    Answer answer(Asked asked) {
      if (asked.path().equals("/rooms")) {
        ArrayNode rooms = JsonNodeFactory.instance.arrayNode();
        rooms.addObject().put("id", "room-north").put("seats", 4);
        rooms.addObject().put("id", "room-south").put("seats", 9);
        return Answer.of(200, rooms);
      }
      String id = asked.behind("/meetings/");
      if (id == null) {
        return asked.method().equals("POST") ? create(asked.body()) : list(asked.query());
      }
      if (id.equals("batch")) {
        return createAll(asked.body());
      }
      return id.endsWith("/restore") ? restore(id.replace("/restore", "")) : one(asked, id);
    }

    private Answer one(Asked asked, String id) {
      ObjectNode meeting = all.get(id);
      if (meeting == null || deleted.contains(id)) {
        return Answer.refusal(404, "no such meeting");
      }
      if (asked.method().equals("DELETE")) {
        if (fault.equals("delete fails")) {
          return Answer.refusal(404, "not to be deleted");
        }
        if (!fault.equals("delete keeps")) {
          deleted.add(id);
        }
        return new Answer(204, null);
      }
      return Answer.of(200, meeting);
    }

    private Answer restore(String id) {
      if (!deleted.contains(id)) {
        return Answer.refusal(404, "not deleted");
      }
      if (fault.equals("restore")) {
        return Answer.refusal(400, "cannot be restored");
      }
      restored++;
      if (!fault.equals("restores nothing")) {
        deleted.remove(id);
      }
      return Answer.of(200, all.get(id));
    }

    private Answer list(Map<String, String> query) {
      String kind = query.get("kind");
      if (kind != null && !KINDS.contains(kind)) {
        return Answer.refusal(400, "no such kind");
      }
      String limit = query.getOrDefault("limit", "100");
      if (!limit.matches("[1-9]\\d?|100")) {
        return Answer.refusal(400, "limit is a number");
      }
      String from = query.getOrDefault("from", "1900-01-01");
      if (!from.matches("\\d{4}-\\d\\d-\\d\\d")) {
        return Answer.refusal(400, "from is a day");
      }
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      all.values().stream()
          .filter(one -> !deleted.contains(one.path("id").asText()))
          .filter(one -> fault.equals("from") || one.path("start").asText().compareTo(from) >= 0)
          .filter(
              one ->
                  kind == null || fault.equals("filter") || one.path("kind").asText().equals(kind))
          .limit(fault.equals("limit") ? 100 : Integer.parseInt(limit))
          .map(one -> fault.equals("list") ? one.deepCopy().put("title", "Untitled") : one)
          .forEach(list::add);
      return Answer.of(200, list);
    }

    private Answer createAll(JsonNode body) {
      ArrayNode made = JsonNodeFactory.instance.arrayNode();
      if (!body.path("meetings").isArray() || body.path("meetings").isEmpty()) {
        return Answer.refusal(400, "meetings is a list");
      }
      for (JsonNode one : body.path("meetings")) {
        if (objection(one) != null) {
          return Answer.refusal(400, objection(one));
        }
      }
      body.path("meetings").forEach(one -> made.add(create(one).body()));
      return Answer.of(201, made);
    }

    private Answer create(JsonNode body) {
      if (objection(body) != null) {
        return Answer.refusal(400, objection(body));
      }
      String id = "m" + ++last;
      ObjectNode meeting = meeting(id).put("kind", "talk").setAll((ObjectNode) body);
      if (fault.equals("replaces") && meeting.path("kind").asText().equals("review")) {
        meeting.put("kind", "talk");
      }
      all.put(id, meeting);
      return Answer.of(201, meeting);
    }

    private static String objection(JsonNode body) {
      boolean texts = body.path("title").isTextual() && body.path("roomId").isTextual();
      if (!texts || !Set.of("room-north", "room-south").contains(body.path("roomId").asText())) {
        return "a title and a room are needed";
      }
      if (body.has("kind") && !KINDS.contains(body.path("kind").asText())) {
        return "no such kind";
      }
      String start = body.path("start").asText();
      String end = body.path("end").asText();
      boolean times = start.matches("\\d{4}-\\d\\d-\\d\\dT.*") && end.matches("\\d{4}-.*T.*");
      return times && end.compareTo(start) > 0 ? null : "it has to end after it begins";
    }

    Set<String> left() {
      Set<String> left = new TreeSet<>(all.keySet());
      left.removeAll(deleted);
      return left;
    }
  }

  @Test
  void a_good_plugin_is_exercised_wholly_and_left_as_it_was() {
    Meetings meetings = new Meetings("");

    TodoRun run = run(meetings);

    assertThat(run.violated()).as(run.story()).isEmpty();
    assertThat(run.seen().operations()).allMatch(one -> one.exercised());
    assertThat(meetings.restored).isPositive();
    assertThat(meetings.left()).containsExactly("m1", "m2");
    assertThat(run.seen().leftBehind()).isEmpty();
    assertThat(run.seen().calls())
        .filteredOn(call -> call.intent() == Call.Intent.VARIATION)
        .filteredOn(call -> call.operation().subject().equals("POST /meetings"))
        .extracting(call -> new String(call.exchange().request().body(), StandardCharsets.UTF_8))
        .doesNotHaveDuplicates();
  }

  @Test
  void what_is_made_anew_refers_to_rooms_that_are_there() {
    Meetings meetings = new Meetings("");

    run(meetings);

    assertThat(meetings.all.values())
        .extracting(one -> one.path("roomId").asText())
        .containsOnly("room-north", "room-south");
    assertThat(meetings.last).isGreaterThan(20);
  }

  @ParameterizedTest
  @CsvSource({
    "filter, operation/parameters-apply",
    "limit, operation/parameters-apply",
    "from, operation/parameters-apply",
    "list, operation/create-then-read",
    "replaces, operation/create-then-read"
  })
  void what_is_ignored_is_found(String fault, String rule) {
    Meetings meetings = new Meetings(fault);

    assertThat(run(meetings).violated()).containsExactly(rule);
    assertThat(meetings.left()).containsExactly("m1", "m2");
  }

  @Test
  void a_restore_that_brings_nothing_back_is_found() {
    Meetings meetings = new Meetings("restores nothing");

    TodoRun run = run(meetings);

    assertThat(run.violated()).containsExactly("operation/update-then-read");
    assertThat(meetings.left()).containsExactly("m1", "m2");
  }

  /** What no delete takes away would be left by each variation. */
  @ParameterizedTest
  @ValueSource(strings = {"delete keeps", "delete fails"})
  void where_deletes_take_nothing_away_only_a_handful_is_made(String fault) {
    Meetings meetings = new Meetings(fault);

    TodoRun run = run(meetings);

    assertThat(run.violated()).isNotEmpty();
    assertThat(meetings.left()).contains("m1", "m2").hasSizeLessThan(12);
    assertThat(run.seen().leftBehind()).hasSize(meetings.left().size() - 2);
  }

  @Test
  void what_cannot_be_restored_is_no_fault_by_itself() {
    TodoRun run = run(new Meetings("restore"));

    assertThat(run.violated()).isEmpty();
    assertThat(run.judgement("operation/succeeds").outcome())
        .isNotEqualTo(io.github.pluginconformance.rule.Outcome.VIOLATED);
  }

  /** Each list is looked at around each delete, and is asked for in several ways. */
  @ParameterizedTest
  @ValueSource(ints = {150, 300, 450, 600})
  void what_cleaning_up_needs_is_kept_back_from_few_requests(int requests) {
    Meetings meetings = new Meetings("");

    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, meetings::answer)) {
      Limits limits = new Limits(Duration.ofSeconds(20), requests, Duration.ofMinutes(5), 4);
      TodoRun.of(TodoRun.settings(plugin.uri()).limits(limits).build());
    }

    assertThat(meetings.left()).containsExactly("m1", "m2");
  }

  private static TodoRun run(Meetings meetings) {
    try (TinyPlugin plugin = new TinyPlugin(DOCUMENT, meetings::answer)) {
      return TodoRun.of(TodoRun.settings(plugin.uri()).build());
    }
  }

  private static final String DOCUMENT =
      """
      {'openapi': '3.0.3',
       'info': {'title': 'Meetings', 'version': '1', 'description': 'Meetings in rooms'},
       'servers': [{'url': 'HERE'}],
       'paths': {
        '/rooms': {'get': {'operationId': 'listRooms', 'summary': 'Lists rooms', 'responses': {
          '200': {'description': 'rooms', 'content': {'application/json': {'schema':
            {'type': 'array', 'items': {'type': 'object', 'required': ['id'], 'properties': {
              'id': {'type': 'string'}, 'seats': {'type': 'integer'}}}}}}}}}},
        '/meetings': {
         'get': {'operationId': 'listMeetings', 'summary': 'Lists meetings', 'parameters': [
           {'name': 'kind', 'in': 'query', 'schema': {'$ref': '#/components/schemas/Kind'}},
           {'name': 'from', 'in': 'query', 'schema': {'type': 'string', 'format': 'date'}},
           {'name': 'limit', 'in': 'query', 'schema': {'type': 'integer', 'minimum': 1, 'maximum': 100}}],
          'responses': {
           '200': {'$ref': '#/components/responses/Meetings'},
           '400': {'$ref': '#/components/responses/Refused'}}},
         'post': {'operationId': 'addMeeting', 'summary': 'Adds a meeting',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'$ref': '#/components/schemas/New'}}}},
          'responses': {
           '201': {'$ref': '#/components/responses/Meeting'},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/meetings/batch': {
         'post': {'operationId': 'addMeetings', 'summary': 'Adds several meetings',
          'requestBody': {'required': true, 'content': {'application/json': {'schema':
            {'type': 'object', 'required': ['meetings'], 'properties': {'meetings':
              {'type': 'array', 'minItems': 1, 'items': {'$ref': '#/components/schemas/New'}}}}}}},
          'responses': {
           '201': {'$ref': '#/components/responses/Meetings'},
           '400': {'$ref': '#/components/responses/Refused'}}}},
        '/meetings/{meetingId}': {
         'parameters': [{'$ref': '#/components/parameters/Id'}],
         'get': {'operationId': 'getMeeting', 'summary': 'Gets a meeting', 'responses': {
           '200': {'$ref': '#/components/responses/Meeting'},
           '404': {'$ref': '#/components/responses/Refused'}}},
         'delete': {'operationId': 'deleteMeeting', 'summary': 'Deletes a meeting', 'responses': {
           '204': {'description': 'deleted'},
           '404': {'$ref': '#/components/responses/Refused'}}}},
        '/meetings/{meetingId}/restore': {
         'parameters': [{'$ref': '#/components/parameters/Id'}],
         'post': {'operationId': 'restoreMeeting', 'summary': 'Restores a deleted meeting',
          'responses': {
           '200': {'$ref': '#/components/responses/Meeting'},
           '400': {'$ref': '#/components/responses/Refused'},
           '404': {'$ref': '#/components/responses/Refused'}}}}},
       'components': {
        'parameters': {'Id':
          {'name': 'meetingId', 'in': 'path', 'required': true, 'schema': {'type': 'string'}}},
        'responses': {
         'Meeting': {'description': 'meeting', 'content': {'application/json': {'schema':
           {'$ref': '#/components/schemas/Meeting'}}}},
         'Meetings': {'description': 'meetings', 'content': {'application/json': {'schema':
           {'type': 'array', 'items': {'$ref': '#/components/schemas/Meeting'}}}}},
         'Refused': {'description': 'refused', 'content': {'application/json': {'schema':
           {'type': 'object', 'required': ['error'], 'properties': {'error': {'type': 'string'}}}}}}},
        'schemas': {
         'Kind': {'type': 'string', 'enum': ['talk', 'review', 'party']},
         'New': {'type': 'object', 'required': ['roomId', 'title', 'start', 'end'], 'properties': {
           'roomId': {'type': 'string', 'pattern': '^room-[a-z]+$'}, 'title': {'type': 'string'},
           'kind': {'$ref': '#/components/schemas/Kind'},
           'start': {'type': 'string', 'format': 'date-time'},
           'end': {'type': 'string', 'format': 'date-time'}}},
         'Meeting': {'type': 'object', 'required': ['id', 'roomId', 'title', 'start', 'end', 'kind'],
          'properties': {
           'id': {'type': 'string'}, 'roomId': {'type': 'string'}, 'title': {'type': 'string'},
           'kind': {'$ref': '#/components/schemas/Kind'},
           'start': {'type': 'string', 'format': 'date-time'},
           'end': {'type': 'string', 'format': 'date-time'}}}}}}
      """;
}
