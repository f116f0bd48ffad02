package io.github.pluginconformance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.pluginconformance.secret.Redactor;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Failure;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All that a line of the journal says of an exchange. */
class JournalLineTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JournalLine line = new JournalLine(new Redactor());

  @Test
  void says_what_was_sent_and_what_came() throws IOException {
    assertThat(written(exchange(answer("{\"id\":1}"), null)))
        .isEqualTo(
            JSON.readTree(
                """
                {"id": 7, "purpose": "valid input",
                 "request": {"method": "POST", "url": "http://a.example/todos?x=1",
                   "headers": {"Host": "a.example", "Content-Type": "application/json"},
                   "body": "{\\"todo\\":\\"ü\\"}"},
                 "response": {"status": 201, "headers": {"X-Two": "last", "A": "b"},
                   "body": "{\\"id\\":1}", "truncated": false},
                 "millis": 1234}
                """));
  }

  @Test
  void says_what_failed_beside_the_part_that_was_read() throws IOException {
    ReceivedResponse part =
        new ReceivedResponse(
            200, List.of(), "{\"id".getBytes(StandardCharsets.UTF_8), true, List.of());
    JsonNode both =
        written(exchange(part, new Failure(FailureKind.TRUNCATED, "after 4 of 10 bytes")));
    JsonNode alone =
        written(exchange(null, new Failure(FailureKind.CONNECT_REFUSED, "nothing answers")));

    assertThat(both.at("/response"))
        .isEqualTo(
            JSON.readTree(
                "{\"status\":200,\"headers\":{},\"body\":\"{\\\"id\",\"truncated\":true}"));
    assertThat(both.at("/failure"))
        .isEqualTo(
            JSON.readTree(
                "{\"kind\":\"transport.truncated\",\"message\":\"after 4 of 10 bytes\"}"));
    assertThat(alone.has("response")).isFalse();
    assertThat(alone.at("/failure/kind").asText()).isEqualTo("transport.connect-refused");
  }

  @ParameterizedTest
  @ValueSource(ints = {2047, 2048, 2049, 100_000})
  void keeps_two_kibibytes_of_a_body(int size) throws IOException {
    String body = written(exchange(answer("x".repeat(size)), null)).at("/response/body").asText();

    assertThat(body).isEqualTo(size <= 2048 ? "x".repeat(size) : "x".repeat(2048) + "…");
  }

  private JsonNode written(Exchange exchange) throws IOException {
    String text = line.of(exchange);
    assertThat(text.lines()).hasSize(1);
    return JSON.readTree(text);
  }

  private static Exchange exchange(ReceivedResponse response, Failure failure) {
    URI uri = URI.create("http://a.example/todos?x=1");
    List<Header> fields =
        List.of(new Header("Host", "a.example"), new Header("Content-Type", "application/json"));
    byte[] body = "{\"todo\":\"ü\"}".getBytes(StandardCharsets.UTF_8);
    return new Exchange(
        7,
        "valid input",
        new SentRequest("POST", uri, uri, fields, body),
        response,
        failure,
        Duration.ofMillis(1234));
  }

  private static ReceivedResponse answer(String body) {
    return new ReceivedResponse(
        201,
        List.of(new Header("X-Two", "first"), new Header("A", "b"), new Header("X-Two", "last")),
        body.getBytes(StandardCharsets.UTF_8),
        false,
        List.of());
  }
}
