package io.github.pluginconformance.probe.operation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.openapi.model.DocumentReader;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.ReceivedResponse;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HarmlessReadsTest {

  private static final URI ADDRESS = URI.create("http://localhost:1/notes");
  private static final View.Key LIST = new View.Key("GET /notes", Map.of());
  private static final View.Key OTHER_LIST = new View.Key("GET /labels", Map.of());
  private static final String ONE = "[{\"id\":1}]";
  private static final String TWO = "[{\"id\":1},{\"id\":2}]";

  private final List<Call> calls = new ArrayList<>();
  private final HarmlessReads reads = new HarmlessReads(calls);

  @Test
  void should_take_a_list_as_it_was_when_a_read_was_seen_to_leave_it_so() {
    seenAround(200, ONE, ONE);
    Look latest = list(ONE);
    item(200);

    assertThat(reads.isUndisturbed(latest)).isFalse();
    assertThat(reads.isUnchanged(LIST, latest)).isTrue();
  }

  @Test
  void should_not_trust_a_read_that_nobody_has_looked_around() {
    Look latest = list(ONE);
    item(200);

    assertThat(reads.isUnchanged(LIST, latest)).isFalse();
  }

  @Test
  void should_never_trust_a_read_again_after_which_a_list_was_another() {
    seenAround(200, ONE, ONE);
    seenAround(200, ONE, TWO);
    seenAround(200, TWO, TWO);
    Look latest = list(TWO);
    item(200);

    assertThat(reads.isUnchanged(LIST, latest)).isFalse();
  }

  @Test
  void should_not_trust_a_read_that_was_answered_otherwise_than_the_one_that_was_seen() {
    seenAround(200, ONE, ONE);
    Look latest = list(ONE);
    item(404);

    assertThat(reads.isUnchanged(LIST, latest)).isFalse();
  }

  @Test
  void should_not_trust_a_read_in_regard_to_another_list() {
    seenAround(200, ONE, ONE);
    Look latest = list(ONE);
    item(200);

    assertThat(reads.isUnchanged(OTHER_LIST, latest)).isFalse();
  }

  @Test
  void should_not_take_a_list_as_it_was_when_anything_but_looks_was_sent_since() {
    seenAround(200, ONE, ONE);
    Look latest = list(ONE);
    item(200);
    calls.add(call("post", 201, "{}"));
    item(200);

    assertThat(reads.isUnchanged(LIST, latest)).isFalse();
  }

  @Test
  void should_learn_nothing_from_two_looks_between_which_something_else_was_sent() {
    Look earlier = list(ONE);
    calls.add(call("post", 400, "{}"));
    item(200);
    reads.compare(LIST, earlier, list(ONE));
    Look latest = list(ONE);
    item(200);

    assertThat(reads.isUnchanged(LIST, latest)).isFalse();
  }

  @Test
  void should_take_a_list_as_undisturbed_when_only_lists_were_read_since() {
    Look latest = list(ONE);
    list(TWO);

    assertThat(reads.isUndisturbed(latest)).isTrue();
  }

  private void seenAround(int status, String before, String after) {
    Look earlier = list(before);
    item(status);
    reads.compare(LIST, earlier, list(after));
  }

  private Look list(String body) {
    Call page = call("get", 200, body);
    calls.add(page);
    reads.lookedAtList(page);
    return new Look(List.of(page), true);
  }

  private void item(int status) {
    Call read = call("head", status, "{}");
    calls.add(read);
    reads.lookedAtOne(read);
  }

  private Call call(String method, int status, String body) {
    Exchange exchange =
        new Exchange(
            calls.size() + 1,
            "a look",
            new SentRequest("GET", ADDRESS, ADDRESS, List.of(), new byte[0]),
            new ReceivedResponse(
                status, List.of(), body.getBytes(StandardCharsets.UTF_8), false, List.of()),
            null,
            Duration.ofMillis(1));
    return new Call(operation(method), Call.Intent.STATE_PROBE, "", false, exchange, List.of());
  }

  private static Operation operation(String method) {
    String document =
        "{openapi: 3.0.3, info: {title: t, version: '1'}, paths: {/notes: {"
            + method
            + ": {responses: {'200': {description: ok}}}}}}";
    return DocumentReader.read(document.getBytes(StandardCharsets.UTF_8), ADDRESS)
        .model()
        .orElseThrow()
        .operations()
        .get(0);
  }
}
