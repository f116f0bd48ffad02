package io.github.pluginconformance.probe.operation.stopped;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.effect.Items;
import io.github.pluginconformance.probe.operation.own.OwnIdentity;
import io.github.pluginconformance.probe.operation.own.RecordedRun;
import io.github.pluginconformance.probe.operation.own.RecordedRun.Made;
import io.github.pluginconformance.probe.operation.shape.ScalarValues;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whether a thing is the stopped run's. The run is over, and others may have used its ids again
 * since: proof is what nobody else can have, the run's letters, or an id that is not used twice
 * together with the values that were sent.
 */
final class OwnershipProof {

  private static final Pattern UNIQUE =
      Pattern.compile(
          "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}"
              + "|(?=(?:.*[0-9]){3})(?=(?:.*[A-Za-z]){3})[0-9A-Za-z_-]{12,}|[0-9]{12,}");

  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d.*|1[0-9]{12}");

  private final OwnIdentity own;
  private final RecordedRun run;
  private final Attempts attempts;
  private final boolean everything;

  /**
   * @param everything whether the user's word is enough for what has an id of the run's and shows
   *     what the run sent
   */
  OwnershipProof(OwnIdentity own, RecordedRun run, Attempts attempts, boolean everything) {
    this.own = own;
    this.run = run;
    this.attempts = attempts;
    this.everything = everything;
  }

  /** Whether nobody else can have made the thing. */
  boolean isOurs(JsonNode item, Map<String, JsonNode> shown) {
    return own.isIn(item)
        || alike(item, shown).filter(made -> everything || isUnique(made, shown)).isPresent();
  }

  /** Whether it has an id of a thing of the run, and shows nothing that the run did not send. */
  boolean mayBeOurs(JsonNode item, Map<String, JsonNode> shown) {
    return alike(item, shown).isPresent();
  }

  private Optional<Made> alike(JsonNode item, Map<String, JsonNode> shown) {
    return run.remaining().stream()
        .filter(made -> made.id() != null && Items.isNamed(item, made.id()))
        .filter(made -> made.sent().keySet().stream().allMatch(name -> isSent(name, made, shown)))
        .findFirst();
  }

  private boolean isSent(String name, Made made, Map<String, JsonNode> shown) {
    JsonNode value = shown.get(name);
    JsonNode answered = made.answered().get(name);
    return value == null
        || answered != null && ScalarValues.same(answered, value)
        || attempts.sent(name).contains(value.asText());
  }

  /** Whether the id, or the moment at which the thing was made, is none that comes again. */
  private static boolean isUnique(Made made, Map<String, JsonNode> shown) {
    JsonNode id = made.id();
    return id != null && UNIQUE.matcher(id.asText()).matches()
        || made.answered().entrySet().stream()
            .filter(value -> MOMENT.matcher(value.getValue().asText()).matches())
            .anyMatch(value -> value.getValue().equals(shown.get(value.getKey())));
  }
}
