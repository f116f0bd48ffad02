package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.github.pluginconformance.profile.Profile;
import io.github.pluginconformance.report.FindingInfo;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Credentials;
import io.github.pluginconformance.settings.RuleSelection;
import io.github.pluginconformance.settings.SettingsBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Writes behind a key, by what the plugin looks at first. */
class OpenWriteTest {

  private static final String KEY = "key-0123456789";
  private static final String RULE = "auth/missing-credentials-refused";

  @TempDir Path directory;

  /** What a plugin looks at when something is to be added. */
  private enum Looks {
    AT_KEY_FIRST,
    AT_INPUT_FIRST,
    AT_INPUT_ONLY,
    AT_NOTHING_TO_DELETE,
    AT_NOTHING_TO_AMEND,
    AT_KEY_WHEN_IT_HAS_DELETED,
    AT_KEY_WHEN_IT_HAS_AMENDED,
    WHETHER_THERE_IS_A_KEY_TO_ADD,
    WHETHER_THERE_IS_A_KEY_TO_CHANGE,
    WHETHER_THERE_IS_A_KEY_TO_AMEND,
    WHETHER_THERE_IS_A_KEY_TO_DELETE
  }

  @ParameterizedTest
  @EnumSource(
      value = Looks.class,
      names = {"AT_KEY_FIRST", "AT_INPUT_FIRST"})
  void should_see_that_a_write_is_closed(Looks looks) throws IOException {
    try (Notes notes = new Notes(looks)) {
      AuthRun run = run(notes);

      assertThat(run.violated()).as(run.details()).isEmpty();
      assertThat(run.reason(RULE)).doesNotContain("POST", "PATCH");
      assertThat(run.reason("auth/wrong-credentials-refused")).doesNotContain("POST", "PATCH");
      assertThat(notes.texts).isEqualTo(Map.of(1, "milk"));
    }
  }

  @Test
  void should_see_that_a_write_is_open_and_take_away_what_it_made() throws IOException {
    try (Notes notes = new Notes(Looks.AT_INPUT_ONLY)) {
      AuthRun run = run(notes);

      assertThat(run.violated()).as(run.details()).containsExactly(RULE);
      assertThat(notes.texts).isEqualTo(Map.of(1, "milk"));
      assertThat(run.report().run().leftBehind()).isEmpty();
    }
  }

  /** A change that needs none of its properties is tried with good input, on our own thing. */
  @ParameterizedTest
  @CsvSource({
    "AT_NOTHING_TO_DELETE, DELETE /notes/{id}",
    "AT_NOTHING_TO_AMEND, PATCH /notes/{id}",
    "AT_KEY_WHEN_IT_HAS_DELETED, DELETE /notes/{id}",
    "AT_KEY_WHEN_IT_HAS_AMENDED, PATCH /notes/{id}",
  })
  void should_see_that_a_write_is_open_by_something_of_its_own(Looks looks, String open)
      throws IOException {
    try (Notes notes = new Notes(looks)) {
      AuthRun run = run(notes);

      assertThat(run.violated()).as(run.details()).containsExactly(RULE);
      assertThat(run.report().rule(RULE).orElseThrow().findings())
          .singleElement()
          .extracting(FindingInfo::subject)
          .isEqualTo(open);
      assertThat(notes.texts).isEqualTo(Map.of(1, "milk"));
      assertThat(run.report().run().leftBehind()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "WHETHER_THERE_IS_A_KEY_TO_ADD, POST /notes",
    "WHETHER_THERE_IS_A_KEY_TO_CHANGE, PUT /notes/{id}",
    "WHETHER_THERE_IS_A_KEY_TO_AMEND, PATCH /notes/{id}",
    "WHETHER_THERE_IS_A_KEY_TO_DELETE, DELETE /notes/{id}",
  })
  void should_see_that_a_write_takes_any_key(Looks looks, String open) throws IOException {
    try (Notes notes = new Notes(looks)) {
      AuthRun run = run(notes);

      assertThat(run.violated())
          .as(run.details())
          .containsExactly("auth/wrong-credentials-refused");
      assertThat(run.report().rule("auth/wrong-credentials-refused").orElseThrow().findings())
          .extracting(FindingInfo::subject)
          .containsOnly(open);
      assertThat(notes.texts).isEqualTo(Map.of(1, "milk"));
      assertThat(run.report().run().leftBehind()).isEmpty();
    }
  }

  @Test
  void should_send_good_input_without_a_key_only_where_other_input_tells_nothing()
      throws IOException {
    try (Notes notes = new Notes(Looks.AT_KEY_FIRST)) {
      run(notes);

      assertThat(notes.postsWithoutKey).containsExactly("\"plugin-conformance\"");
    }
  }

  private AuthRun run(Notes notes) {
    return AuthRun.of(
        SettingsBuilder.forPlugin(notes.uri())
            .profile(Profile.GPT_ACTION)
            .specUrl("/openapi.json")
            .credentials(new Credentials(Secret.of("KEY", KEY), null, null, null, null, null))
            .rules(new RuleSelection(List.of("auth/*"), List.of()))
            .reportsDirectory(directory)
            .build());
  }

  /** Notes by number, the first of them somebody else's. */
  private static final class Notes implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Looks looks;
    private final Map<Integer, String> texts = new TreeMap<>(Map.of(1, "milk"));
    private final List<String> postsWithoutKey = new CopyOnWriteArrayList<>();
    private int last = 1;

    Notes(Looks looks) throws IOException {
      this.looks = looks;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/", exchange -> handle(new Web(exchange)));
      server.start();
    }

    URI uri() {
      return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private synchronized void handle(Web web) throws IOException {
      boolean known =
          web.header("Authorization").orElse("").matches("(?i:bearer) " + KEY)
              || looks == Looks.AT_NOTHING_TO_DELETE && web.method().equals("DELETE")
              || looks == Looks.AT_NOTHING_TO_AMEND && web.method().equals("PATCH")
              || takesAnyKeyFor().equals(web.method()) && web.header("Authorization").isPresent();
      if (web.path().equals("/openapi.json")) {
        web.json(200, DOCUMENT);
      } else if (web.method().equals("POST")) {
        post(web, known);
      } else if (!known) {
        actAllTheSame(web);
        web.with("WWW-Authenticate", "Bearer").json(401, "{}");
      } else if (web.path().equals("/notes")) {
        web.json(
            200, JSON.valueToTree(texts.keySet().stream().map(this::note).toList()).toString());
      } else {
        Integer id = Integer.valueOf(web.path().replaceFirst(".*/", ""));
        if (web.method().equals("PUT") || web.method().equals("PATCH")) {
          put(web, id);
          return;
        }
        web.json(texts.remove(id) == null ? 404 : 200, "{}");
      }
    }

    private void actAllTheSame(Web web) throws IOException {
      boolean deletes = looks == Looks.AT_KEY_WHEN_IT_HAS_DELETED;
      boolean amends = looks == Looks.AT_KEY_WHEN_IT_HAS_AMENDED;
      if (deletes && web.method().equals("DELETE")) {
        texts.remove(Integer.valueOf(web.path().replaceFirst(".*/", "")));
      } else if (amends && web.method().equals("PATCH")) {
        texts.replace(
            Integer.valueOf(web.path().replaceFirst(".*/", "")),
            JSON.readTree(web.body()).path("text").asText());
      }
    }

    /** The method that asks for a key and does not look at it. */
    private String takesAnyKeyFor() {
      return switch (looks) {
        case WHETHER_THERE_IS_A_KEY_TO_ADD -> "POST";
        case WHETHER_THERE_IS_A_KEY_TO_CHANGE -> "PUT";
        case WHETHER_THERE_IS_A_KEY_TO_AMEND -> "PATCH";
        case WHETHER_THERE_IS_A_KEY_TO_DELETE -> "DELETE";
        default -> "";
      };
    }

    private void put(Web web, Integer id) throws IOException {
      JsonNode text = JSON.readTree(web.body()).path("text");
      if (!text.isTextual()) {
        web.json(422, "{}");
      } else if (texts.replace(id, text.textValue()) == null) {
        web.json(404, "{}");
      } else {
        web.json(200, JSON.valueToTree(note(id)).toString());
      }
    }

    private void post(Web web, boolean known) throws IOException {
      if (web.header("Authorization").isEmpty()) {
        postsWithoutKey.add(web.body());
      }
      JsonNode text = JSON.readTree(web.body()).path("text");
      boolean refused = !known && looks != Looks.AT_INPUT_ONLY;
      if (refused && (looks != Looks.AT_INPUT_FIRST || text.isTextual())) {
        web.with("WWW-Authenticate", "Bearer").json(401, "{}");
      } else if (!text.isTextual()) {
        web.json(422, "{}");
      } else {
        texts.put(++last, text.textValue());
        web.json(201, JSON.valueToTree(note(last)).toString());
      }
    }

    private Map<String, Object> note(int id) {
      return Map.of("id", id, "text", texts.get(id));
    }

    @Override
    public void close() {
      server.stop(0);
    }

    private static final String DOCUMENT =
        """
        {"openapi": "3.0.3", "info": {"title": "Notes", "version": "1"},
         "security": [{"key": []}],
         "components": {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}},
         "paths": {
          "/notes": {
            "get": {"operationId": "listNotes", "responses": {"200": {"description": "ok"}}},
            "post": {"operationId": "addNote", "requestBody": {"required": true, "content":
              {"application/json": {"schema": {"type": "object", "required": ["text"],
                "properties": {"text": {"type": "string"}}}}}},
              "responses": {"201": {"description": "made"}}}},
          "/notes/{id}": {
            "put": {"operationId": "changeNote", "parameters": [
              {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
              "requestBody": {"required": true, "content":
              {"application/json": {"schema": {"type": "object", "required": ["text"],
                "properties": {"text": {"type": "string"}}}}}},
              "responses": {"200": {"description": "ok"}}},
            "patch": {"operationId": "amendNote", "parameters": [
              {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
              "requestBody": {"required": true, "content":
              {"application/json": {"schema": {"type": "object", "minProperties": 1,
                "properties": {"text": {"type": "string"}}}}}},
              "responses": {"200": {"description": "ok"}}},
            "delete": {"operationId": "deleteNote", "parameters": [
            {"name": "id", "in": "path", "required": true, "schema": {"type": "integer"}}],
            "responses": {"200": {"description": "gone"}}}}}}
        """;
  }
}
