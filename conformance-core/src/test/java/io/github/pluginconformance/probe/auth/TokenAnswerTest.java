package io.github.pluginconformance.probe.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.Header;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenAnswerTest {

  @ParameterizedTest
  @CsvSource({
    "access_token=abc%2Bdef&token_type=bearer, abc+def",
    "a=1&access_token=abc, abc",
    "access_token=%zz&a=1,",
    "access_token=%,",
    "access_token=,",
    "'{\"access_token\":\"abc\"}', abc",
    "'{\"access_token\":\"a\\r\\nb\"}',",
    "'{\"access_token\":[\"abc\"]}',"
  })
  void should_read_what_can_be_sent_and_nothing_else(String body, String token) {
    assertThat(TokenAnswer.of(answer(body)).accessToken()).isEqualTo(token);
  }

  private static Exchange answer(String body) {
    URI uri = URI.create("https://a.example/token");
    SentRequest sent = new SentRequest("POST", uri, uri, List.of(), new byte[0]);
    ReceivedResponse response =
        new ReceivedResponse(
            200,
            List.of(new Header("Content-Type", "text/plain")),
            body.getBytes(StandardCharsets.UTF_8),
            false,
            List.of());
    return new Exchange(1, "token", sent, response, null, Duration.ZERO);
  }
}
