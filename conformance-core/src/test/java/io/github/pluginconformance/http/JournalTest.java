package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.http.Request.Kind;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.secret.Secret;
import io.github.pluginconformance.settings.Target;
import io.github.pluginconformance.testing.ScriptedServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

  private static final Secret CANARY = Secret.of("TOKEN", "c4n/ry-t0ken");

  @TempDir private Path directory;

  @Test
  void writes_every_finished_exchange_at_once() throws IOException {
    Path file = directory.resolve("made/when/needed.jsonl");
    try (ScriptedServer server = ScriptedServer.json("{\"a\":1}");
        Fetcher fetcher = writingTo(file, server, new Redactor())) {
      assertThat(file).doesNotExist();

      fetcher.send(Request.get(server.uri("/one"), Kind.ANSWER, "first"));
      assertThat(Files.readAllLines(file)).hasSize(1);
      fetcher.send(Request.get(server.uri("/two"), Kind.ANSWER, "second").withMethod("TRACE"));

      List<String> lines = Files.readAllLines(file);
      assertThat(lines).hasSize(2);
      JsonNode first = new ObjectMapper().readTree(lines.get(0));
      assertThat(first.at("/id").asInt()).isEqualTo(1);
      assertThat(first.at("/purpose").asText()).isEqualTo("first");
      assertThat(first.at("/request/url").asText()).isEqualTo(server.uri("/one").toString());
      assertThat(first.at("/response/status").asInt()).isEqualTo(200);
      assertThat(first.at("/response/body").asText()).isEqualTo("{\"a\":1}");
      assertThat(new ObjectMapper().readTree(lines.get(1)).at("/failure/kind").asText())
          .isEqualTo("tool.error");
    }
  }

  @Test
  void writes_no_secret_even_when_the_server_echoes_it_in_other_clothes() throws IOException {
    Path file = directory.resolve("journal.jsonl");
    Redactor redactor = new Redactor();
    redactor.register(CANARY);
    String base64 =
        Base64.getEncoder()
            .encodeToString(("u:" + CANARY.reveal()).getBytes(StandardCharsets.UTF_8));
    String body =
        "{\"echo\":\"c4n\\/ry-t0ken\",\"url\":\"?t=c4n%2fry-t0ken\",\"basic\":\"" + base64 + "\"}";
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedServer.response(
                    200,
                    "X-Echo: c4n/ry-t0ken\r\n"
                        + "X-c4n/ry-t0ken: 1\r\n"
                        + "Set-Cookie: sid=unknown-secret\r\n",
                    body + "x".repeat(3000)));
        Fetcher fetcher = writingTo(file, server, redactor)) {
      fetcher.send(
          Request.get(
                  server.uri("/?token=other&q=c4n%2Fry-t0ken"), Kind.ANSWER, "with c4n/ry-t0ken")
              .withAuthorization(Authorization.bearer(CANARY)));

      String written = Files.readString(file);
      assertThat(written)
          .contains("Bearer $TOKEN", "token=***", "q=$TOKEN")
          .doesNotContain("c4n", "t0ken", "unknown-secret", base64.substring(4, 12));
      assertThat(written.length()).isLessThan(4000);
      assertThat(server.requests().get(0).text()).contains("Bearer c4n/ry-t0ken");
    }
  }

  @Test
  void hides_what_an_authorization_server_hands_out_from_the_first_line_on() throws IOException {
    Path file = directory.resolve("journal.jsonl");
    String page =
        "<meta http-equiv=refresh content='0;url=https://c.example/?code=c0de-4711&state=s'>";
    try (ScriptedServer server =
            ScriptedServer.answering(
                ScriptedServer.response(
                    200, "Set-Cookie: id=s3ssion; HttpOnly\r\n", page + "s3ssion"));
        Fetcher fetcher = writingTo(file, server, new Redactor())) {
      fetcher.send(Request.get(server.uri("/authorize"), Kind.OAUTH, "sign-in"));

      assertThat(Files.readString(file))
          .contains("code=$OAUTH_CODE", "$OAUTH_COOKIE")
          .doesNotContain("c0de-4711", "s3ssion");
    }
  }

  @Test
  void is_not_flooded_by_an_authorization_server() throws IOException {
    StringBuilder page = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      page.append("<p>?code=").append(i).append("x".repeat(4000)).append("</p>");
    }
    Path file = directory.resolve("journal.jsonl");
    try (ScriptedServer server =
            ScriptedServer.answering(ScriptedServer.response(200, "", page.toString()));
        Fetcher fetcher = writingTo(file, server, new Redactor())) {
      for (int i = 0; i < 5; i++) {
        fetcher.send(Request.get(server.uri("/authorize"), Kind.OAUTH, "sign-in"));
      }

      assertThat(Files.readAllLines(file)).hasSize(5);
    }
  }

  @Test
  void goes_on_when_the_file_cannot_be_written() throws IOException {
    Path occupied = Files.createFile(directory.resolve("file"));
    try (ScriptedServer server = ScriptedServer.json("{}");
        Fetcher fetcher = writingTo(occupied.resolve("journal.jsonl"), server, new Redactor())) {
      assertThat(fetcher.send(Request.get(server.uri("/"), Kind.ANSWER, "any")).isComplete())
          .isTrue();
      assertThat(fetcher.journal()).hasSize(1);
    }
  }

  private static Fetcher writingTo(Path file, ScriptedServer server, Redactor redactor) {
    return Fetchers.open(
        new Target(server.uri("/"), null, null), TestFetchers.LIMITS, redactor, Set.of(), file);
  }
}
