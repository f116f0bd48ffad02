package io.github.pluginconformance.probe.confirmation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Envelope;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.effect.Snapshot;
import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.lexicon.FieldLexicon;
import io.github.pluginconformance.lexicon.WordSplitter;
import io.github.pluginconformance.probe.OperationCaller;
import io.github.pluginconformance.probe.PreparedCall;
import java.util.List;
import java.util.Map;

/**
 * Things that go on by themselves after they were made, as an export that is answered 202 (RFC
 * 9110, section 15.3.3) or is queued: that they are others when they are read again is no effect of
 * the read.
 */
final class RunningJobs {

  private final OperationCaller caller;

  RunningJobs(OperationCaller caller) {
    this.caller = caller;
  }

  boolean areNamedBy(PreparedCall read) {
    List<JsonNode> ids =
        read.parameters().entrySet().stream()
            .filter(parameter -> parameter.getKey().startsWith("path "))
            .map(Map.Entry::getValue)
            .toList();
    return !ids.isEmpty()
        && caller.calls().stream()
            .filter(call -> call.operation().method().equals("POST") && call.succeeded())
            .anyMatch(call -> ids.stream().anyMatch(id -> began(call, id)));
  }

  private static boolean began(Call call, JsonNode id) {
    boolean led =
        call.exchange()
            .received()
            .flatMap(response -> response.header("location"))
            .filter(address -> address.endsWith("/" + id.asText()))
            .isPresent();
    JsonNode thing = Snapshot.of(call).map(Snapshot::state).map(Envelope::opened).orElse(null);
    boolean named = thing != null && Items.isNamed(thing, id);
    return (led || named) && (call.status() == 202 || thing != null && isUnderWay(thing));
  }

  private static boolean isUnderWay(JsonNode thing) {
    return thing.properties().stream()
        .filter(field -> FieldLexicon.STATES.contains(WordSplitter.last(field.getKey())))
        .anyMatch(
            field ->
                FieldLexicon.UNDER_WAY.contains(WordSplitter.joined(field.getValue().asText())));
  }
}
