package io.github.pluginconformance.effect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotTest {

  private static final URI ADDRESS = URI.create("http://localhost:1/things");

  @ParameterizedTest
  @ValueSource(ints = {200, 404, 410})
  void an_answer_about_what_is_there_is_a_state(int status) {
    assertThat(Snapshot.of(read(status))).isPresent();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 400, 401, 403, 406, 429, 500, 503})
  void a_refusal_or_a_failure_is_none(int status) {
    assertThat(Snapshot.of(read(status))).isEmpty();
  }

  private static Call read(int status) {
    byte[] body = "[]".getBytes(StandardCharsets.UTF_8);
    Exchange exchange =
        new Exchange(
            1,
            "a look",
            new SentRequest("GET", ADDRESS, ADDRESS, List.of(), new byte[0]),
            new ReceivedResponse(status, List.of(), body, false, List.of()),
            null,
            Duration.ofMillis(1));
    return new Call(operation(), Call.Intent.STATE_PROBE, "", false, exchange, List.of());
  }

  private static Operation operation() {
    String document =
        "{openapi: 3.0.3, info: {title: t, version: '1'},"
            + " paths: {/things: {get: {responses: {'200': {description: ok}}}}}}";
    return DocumentReader.read(document.getBytes(StandardCharsets.UTF_8), ADDRESS)
        .model()
        .orElseThrow()
        .operations()
        .get(0);
  }
}
