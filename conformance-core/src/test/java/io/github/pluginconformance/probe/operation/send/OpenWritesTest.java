package io.github.pluginconformance.probe.operation.send;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.wire.Exchange;
import io.github.pluginconformance.wire.FailureKind;
import io.github.pluginconformance.wire.SentRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writes whose answers nobody has taken in count as sent, each once, in order. */
class OpenWritesTest {

  private static final URI ADDRESS = URI.create("http://a.example/todos");

  private final OpenWrites open = new OpenWrites();

  @Test
  void should_tell_of_those_that_were_not_ended_in_the_order_of_the_ledger() {
    begin(3, true);
    begin(1, false);
    begin(2, false);
    open.end(2);

    assertThat(open.take(OpenWritesTest::asSent))
        .extracting(lost -> lost.call().exchange().id(), lost -> lost.call().inventedInput())
        .containsExactly(tuple(1, false), tuple(3, true));
    assertThat(open.take(OpenWritesTest::asSent)).isEmpty();
  }

  @Test
  void should_keep_what_was_sent_and_say_that_the_answer_is_lost_by_our_fault() {
    PreparedCall prepared = begin(1, false);

    assertThat(open.take(OpenWritesTest::asSent))
        .singleElement()
        .satisfies(
            lost -> {
              assertThat(lost.prepared()).isSameAs(prepared);
              assertThat(lost.call().operation()).isSameAs(prepared.operation());
              assertThat(lost.call().intent()).isEqualTo(Intent.VALID);
              assertThat(lost.call().variant()).isEqualTo("variant");
              Exchange exchange = lost.call().exchange();
              assertThat(exchange.purpose()).isEqualTo("valid input");
              assertThat(exchange.request().uri()).isEqualTo(ADDRESS);
              assertThat(exchange.response()).isNull();
              assertThat(exchange.failure().kind()).isEqualTo(FailureKind.TOOL);
              assertThat(exchange.failure().message()).startsWith("our own fault: ");
            });
  }

  private PreparedCall begin(int attempt, boolean invented) {
    Operation operation =
        new Operation(
            "addTodo",
            "POST",
            "/todos",
            "",
            null,
            null,
            List.of(),
            null,
            List.of(),
            null,
            JsonNodeFactory.instance.objectNode(),
            "");
    PreparedCall prepared =
        new PreparedCall(operation, Map.of(), null, null, List.of(), null, invented);
    open.begin(
        attempt, Outgoing.of(prepared, null, Intent.VALID, "variant"), attempt, "valid input");
    return prepared;
  }

  private static SentRequest asSent(PreparedCall call) {
    return new SentRequest(call.operation().method(), ADDRESS, ADDRESS, List.of(), new byte[0]);
  }
}
