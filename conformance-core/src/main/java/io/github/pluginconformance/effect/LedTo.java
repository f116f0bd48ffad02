package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.WriteSeen;
import java.util.Optional;

/** Compares what the {@code Location} of a create leads to with what was created. */
public final class LedTo {

  private LedTo() {}

  /** Whether it shows a thing that is for certain another one: with another id of the same name. */
  public static boolean another(WriteSeen create) {
    JsonNode target = create.target();
    Optional<JsonNode> shown =
        Optional.ofNullable(create.located())
            .flatMap(Snapshot::of)
            .map(snapshot -> Envelope.opened(snapshot.state()));
    Optional<JsonNode> answered =
        Snapshot.of(create.call()).map(snapshot -> Envelope.opened(snapshot.state()));
    if (target == null || shown.isEmpty() || !shown.get().isObject()) {
      return false;
    }
    return !Items.isNamed(shown.get(), target)
        && answered.stream()
            .flatMap(one -> one.properties().stream())
            .filter(field -> field.getValue().asText().equals(target.asText()))
            .anyMatch(field -> shown.get().path(field.getKey()).isValueNode());
  }
}
