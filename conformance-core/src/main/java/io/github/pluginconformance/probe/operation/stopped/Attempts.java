package io.github.pluginconformance.probe.operation.stopped;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.AnswerReader;
import io.github.pluginconformance.probe.operation.own.RecordedRun;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Attempt;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Made;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import io.github.pluginconformance.probe.operation.step.Candidates;
import io.github.pluginconformance.probe.operation.step.SessionComponents;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The writes of a stopped run, as far as the document still has their operations. */
final class Attempts {

  private final RecordedRun run;
  private final List<Attempted> all = new ArrayList<>();

  Attempts(SessionComponents parts, RecordedRun run) {
    this.run = run;
    for (Attempt attempt : run.attempts()) {
      parts
          .shapes()
          .named(attempt.subject())
          .ifPresent(shape -> all.add(new Attempted(attempt, shape, call(shape, attempt))));
    }
  }

  private static PreparedCall call(OperationShape shape, Attempt attempt) {
    return new PreparedCall(
        shape.operation(),
        attempt.parameters(),
        attempt.body().isMissingNode() ? null : attempt.body(),
        attempt.contentType(),
        List.of(),
        null,
        true);
  }

  /** Those that may have made or changed something: no answer refused them. */
  List<Attempted> acting() {
    return all.stream()
        .filter(one -> one.attempt().mayHaveActed() && !Candidates.deletes(one.shape()))
        .toList();
  }

  Optional<Attempted> number(int number) {
    return all.stream().filter(one -> one.attempt().number() == number).findFirst();
  }

  /** What an attempt is known to have made. */
  Optional<Made> madeBy(Attempted attempted) {
    return run.made().stream()
        .filter(made -> made.attempt() == attempted.attempt().number() && made.id() != null)
        .findFirst();
  }

  /** Whether the run was about to remove the thing of this name. */
  boolean tookAway(JsonNode id) {
    return all.stream()
        .filter(one -> Candidates.deletes(one.shape()) && one.attempt().mayHaveActed())
        .anyMatch(
            one ->
                AnswerReader.sent(one.call()).values().stream()
                    .anyMatch(value -> ScalarValues.same(value, id)));
  }

  /** Every value that was sent under a name, in its normal form. */
  Set<String> sent(String name) {
    Set<String> values = new HashSet<>();
    for (Attempted one : all) {
      JsonNode value = AnswerReader.sent(one.call()).get(name);
      if (value != null) {
        values.add(value.asText());
      }
    }
    return values;
  }

  /** The values of a call, without those of its body that an item shows to be another's. */
  static Map<String, JsonNode> sent(PreparedCall call, Map<String, JsonNode> shown) {
    Map<String, JsonNode> sent = AnswerReader.sent(call);
    Set<String> parameters = AnswerReader.sent(call.withBody(null)).keySet();
    sent.replaceAll(
        (name, value) -> parameters.contains(name) ? value : shown.getOrDefault(name, value));
    return sent;
  }
}
