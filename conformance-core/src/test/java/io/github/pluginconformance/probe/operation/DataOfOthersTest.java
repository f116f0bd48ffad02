package io.github.pluginconformance.probe.operation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.settings.Mode;
import io.github.pluginconformance.testing.StoreServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was there before a run is there after it, in whatever style the plugin is made. */
class DataOfOthersTest {

  private static final String OK = "\"responses\": {\"200\": {\"description\": \"ok\"}}";
  private static final String LIST = "\"get\": {\"operationId\": \"listThings\", " + OK + "}";
  private static final String ITEM =
      "\"parameters\": [{\"name\": \"%1$s\", \"in\": \"path\", \"required\": true,"
          + " \"schema\": %2$s}], \"get\": {\"operationId\": \"getThing\", "
          + OK
          + "}, \"delete\": {\"operationId\": \"deleteThing\", "
          + OK
          + "}";

  private static String post(String id, String properties, String required) {
    return ("\"post\": {\"operationId\": \"%s\", \"requestBody\": {\"required\": true, \"content\":"
                + " {\"application/json\": {\"schema\": {\"type\": \"object\", \"required\": [%s],"
                + " \"properties\": {%s}}}}}, ")
            .formatted(id, required, properties)
        + OK
        + "}";
  }

  /** A path of a document, written short: single quotes, OK for the answers, BODY for a body. */
  private static String written(String path) {
    return path.replace("OK", OK)
        .replace(
            "BODY",
            "'requestBody': {'required': true, 'content': {'application/json': {'schema':"
                + " {'type': 'object', 'properties': ")
        .replace('\'', '"');
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'/logout': {'post': {'operationId': 'logout', OK}}",
        "'/undo': {'post': {'operationId': 'undo', OK}}",
        "'/things/archive': {'post': {'operationId': 'archiveDone', OK}}",
        "'/checkout': {'post': {'operationId': 'checkout', 'summary': 'Check out', OK}}",
        "'/checkout': {'post': {'operationId': 'checkout', BODY{'address': {'type': 'string'}}}}}},"
            + " 'responses': {'201': {'description': 'ordered'}}}}",
        "'/account/closure': {'post': {'operationId': 'closeAccount', 'responses': {'202':"
            + " {'description': 'begun'}}}}",
        "'/sync': {'post': {'operationId': 'startSync', 'responses': {'202': {'description':"
            + " 'begun'}}}}",
        "'/cart/submit': {'post': {'operationId': 'submitCart', OK}}",
        "'/order': {'post': {'operationId': 'placeOrder', 'responses': {'201': {'description':"
            + " 'ordered'}}}}",
        "'/things/{number}/notes': {'parameters': [{'name': 'number', 'in': 'path', 'required': true,"
            + " 'schema': {'type': 'integer', 'minimum': 1}}], 'post': {'operationId': 'addNote',"
            + " BODY{'text': {'type': 'string'}}}}}}, OK}}",
        "'/rpc/pruneThings': {'post': {'operationId': 'pruneThings', OK}}",
        "'/lamp': {'post': {'operationId': 'lamp', BODY{'on': {'type': 'boolean'}}}}}}, OK}}",
        "'/things/batch': {'post': {'operationId': 'batch', BODY{'ids': {'type': 'array', 'items':"
            + " {'type': 'integer'}}, 'note': {'type': 'string'}}}}}}, OK}}",
        "'/pay': {'post': {'operationId': 'pay', BODY{'thing_id': {'type': 'integer'}, 'note':"
            + " {'type': 'string'}}, 'required': ['thing_id']}}}}, OK}}",
        "'/transfers': {'post': {'operationId': 'transfer', BODY{'from_thing': {'type': 'integer',"
            + " 'example': 1}}, 'required': ['from_thing']}}}}, OK}}",
        "'/do': {'post': {'operationId': 'act', BODY{'action': {'type': 'string', 'enum': ['list',"
            + " 'delete']}, 'note': {'type': 'string'}}}}}}, OK}}",
        "'/things/order': {'put': {'operationId': 'storeOrder', BODY{'note': {'type':"
            + " 'string'}}}}}}, OK}}",
        "'/things/{key}': {'parameters': [{'name': 'key', 'in': 'path', 'required': true, 'schema':"
            + " {'type': 'integer'}}], 'put': {'operationId': 'createThing', BODY{'text': {'type':"
            + " 'string'}}}}}}, OK}}",
        "'/things/{key}/notes': {'parameters': [{'name': 'key', 'in': 'path', 'required': true,"
            + " 'example': 1, 'schema': {'type': 'integer'}}], 'post': {'operationId': 'addNote',"
            + " BODY{'text': {'type': 'string'}}}}}}, OK}}"
      })
  void what_may_reach_further_than_our_own_is_not_sent(String path) {
    String written = written(path);
    try (StoreServer server =
        StoreServer.start("\"/things\": {" + LIST + "}, " + written, "key", "1", "2")) {
      String before = server.contents();

      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(server.requests()).as(run.story()).allMatch(line -> line.startsWith("GET "));
      assertThat(server.contents()).isEqualTo(before);
      assertThat(run.seen().operations())
          .filteredOn(one -> !one.method().equals("GET"))
          .allMatch(one -> String.valueOf(one.reason()).matches(".*(this run|readOnly).*"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'/mail': {'post': {'operationId': 'sendMail', BODY{'text': {'type': 'string'}}}}}}, OK}}",
        "'/chat': {'post': {'operationId': 'chat', BODY{'session_id': {'type': 'string'}, 'text':"
            + " {'type': 'string'}}, 'required': ['session_id', 'text']}}}}, OK}}",
        "'/report/start': {'post': {'operationId': 'report', 'responses': {'202': {'description':"
            + " 'started'}}}}",
      })
  void what_takes_something_of_ours_or_begins_something_is_sent(String path) {
    String written = written(path);
    try (StoreServer server =
        StoreServer.start("\"/things\": {" + LIST + "}, " + written, "key", "1")) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(server.requests()).as(run.story()).anyMatch(line -> line.startsWith("POST "));
    }
  }

  @Test
  void a_post_to_the_one_thing_that_stands_there_replaces_it() {
    String settings =
        "\"/settings\": {\"get\": {\"operationId\": \"getSettings\", \"responses\": {\"200\":"
            + " {\"description\": \"ok\", \"content\": {\"application/json\": {\"schema\":"
            + " {\"type\": \"object\", \"properties\": {\"ok\": {\"type\": \"boolean\"}}}}}}}}, "
            + post("saveSettings", "\"theme\": {\"type\": \"string\"}", "\"theme\"")
            + "}";
    try (StoreServer server = StoreServer.start(settings, "key")) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(server.requests()).as(run.story()).noneMatch(line -> line.startsWith("POST"));
    }
    try (StoreServer server = StoreServer.start(settings, "key")) {
      TodoRun.of(TodoRun.settings(server.uri()).mode(Mode.EVERYTHING).build());

      assertThat(server.requests()).contains("POST /settings");
    }
  }

  @Test
  void where_everything_is_allowed_what_reaches_all_of_it_comes_last() {
    String paths =
        "\"/things/finish\": {\"post\": {\"operationId\": \"finishAll\", "
            + OK
            + "}}, \"/things\": {"
            + LIST
            + ", "
            + post("addThing", "\"text\": {\"type\": \"string\"}", "\"text\"")
            + "}, \"/things/{key}\": {"
            + ITEM.formatted("key", "{\"type\": \"integer\"}")
            + "}";
    try (StoreServer server = StoreServer.start(paths, "key", "1")) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).mode(Mode.EVERYTHING).build());

      assertThat(server.requests())
          .as(run.story())
          .containsSubsequence("DELETE /things/101", "POST /things/finish");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\", \"key\"", "\"text\""})
  void a_name_of_the_document_s_examples_is_not_overwritten(String required) {
    String name = "{\"type\": \"string\", \"example\": \"red\"}";
    String paths =
        "\"/things\": {"
            + LIST
            + ", "
            + post("addThing", "\"text\": {\"type\": \"string\"}, \"key\": " + name, required)
            + "}, \"/things/{key}\": {"
            + ITEM.formatted("key", name)
            + "}";
    unharmed(paths, "key", "red", "blue");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"text\", \"id\"", "\"text\""})
  void a_number_of_the_document_s_examples_is_not_overwritten(String required) {
    String name = "{\"type\": \"integer\", \"example\": 2}";
    String paths =
        "\"/things\": {"
            + post("addThing", "\"text\": {\"type\": \"string\"}, \"id\": " + name, required)
            + "}, \"/things/{thingId}\": {"
            + ITEM.formatted("thingId", "{\"type\": \"integer\"}")
            + "}";
    unharmed(paths, "id", "1", "2", "3");
  }

  @Test
  void a_name_that_our_own_does_not_fit_is_taken_only_where_a_read_shows_it_free() {
    String name = "{\"type\": \"string\", \"pattern\": \"^[0-9]$\"}";
    String paths =
        "\"/things\": {"
            + post(
                "addThing",
                "\"text\": {\"type\": \"string\"}, \"serial\": " + name,
                "\"text\", \"serial\"")
            + "}, \"/things/{serial}\": {"
            + ITEM.formatted("serial", name)
            + "}";
    unharmed(paths, "serial", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"number", "thing_number", "serial_no"})
  void a_number_that_things_carry_is_no_place_in_a_list(String name) {
    String number = "{\"type\": \"integer\", \"minimum\": 1}";
    String paths =
        "\"/things\": {"
            + LIST
            + ", "
            + post("addThing", "\"text\": {\"type\": \"string\"}", "\"text\"")
            + "}, \"/things/{%1$s}\": {".formatted(name)
            + ITEM.formatted(name, number)
            + "}";
    TodoRun run = unharmed(paths, name, "1", "2", "3", "4", "5");

    assertThat(run.summary("deleteThing").exercised()).as(run.story()).isTrue();
    assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
  }

  @Test
  void an_id_in_the_body_chooses_nothing_where_a_filter_does() {
    String paths =
        "\"/things\": {"
            + LIST
            + ", "
            + post("addThing", "\"text\": {\"type\": \"string\"}", "\"text\"")
            + ", \"patch\": {\"operationId\": \"changeThings\", \"parameters\": [{\"name\": \"id\","
            + " \"in\": \"query\", \"schema\": {\"type\": \"string\"}}], \"requestBody\":"
            + " {\"required\": true, \"content\": {\"application/json\": {\"schema\": {\"type\":"
            + " \"object\", \"required\": [\"id\"], \"properties\": {\"id\": {\"type\": \"integer\"}}}}}}, "
            + OK
            + "}}";
    try (StoreServer server = StoreServer.start(paths, "id", "1")) {
      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(server.requests()).as(run.story()).noneMatch(line -> line.startsWith("PATCH"));
    }
  }

  @Test
  void what_is_named_by_our_own_identity_is_recognised_and_removed() {
    String name = "{\"type\": \"string\"}";
    String paths =
        "\"/things\": {"
            + LIST
            + ", "
            + post(
                "addThing",
                "\"text\": {\"type\": \"string\"}, \"thing\": " + name,
                "\"text\", \"thing\"")
            + "}, \"/things/{thing}\": {"
            + ITEM.formatted("thing", name)
            + "}";
    TodoRun run = unharmed(paths, "thing", "red");

    assertThat(run.summary("deleteThing").exercised()).isTrue();
    assertThat(run.seen().leftBehind()).as(run.story()).isEmpty();
  }

  private static TodoRun unharmed(String paths, String key, String... taken) {
    try (StoreServer server = StoreServer.start(paths, key, taken)) {
      String before = server.contents();

      TodoRun run = TodoRun.of(TodoRun.settings(server.uri()).build());

      assertThat(server.contents()).as(run.story()).isEqualTo(before);
      return run;
    }
  }
}
