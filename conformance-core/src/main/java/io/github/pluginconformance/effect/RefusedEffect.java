package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a write has done although it was refused. */
public final class RefusedEffect {

  private RefusedEffect() {}

  /** In words; empty where nothing is other than before. */
  public static Optional<String> inWords(WriteEffect effect) {
    List<JsonNode> appeared = effect.appeared();
    if (!appeared.isEmpty()) {
      return Optional.of(appeared.size() + " new, such as " + Items.inWords(appeared.get(0)));
    }
    if (effect.hasTakenAway()) {
      return Optional.of("it is gone");
    }
    return effect.changesOfThing().stream().findFirst().map(one -> "changed: " + one.inWords());
  }
}
