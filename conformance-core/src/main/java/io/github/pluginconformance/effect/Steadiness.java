package io.github.pluginconformance.effect;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.evidence.Look;
import io.github.pluginconformance.evidence.Viewed;
import java.util.List;
import java.util.Optional;

/** Whether the things of a list come and go without the run. */
final class Steadiness {

  private Steadiness() {}

  /** Whether things did not come and go by themselves, as far as the looks after a write tell. */
  static boolean of(Viewed view) {
    List<Look> after = view.after();
    if (!view.steady()) {
      return false;
    }
    if (after.size() < 2) {
      return true;
    }
    Optional<List<JsonNode>> one = Items.of(after.get(after.size() - 2));
    Optional<List<JsonNode>> other = Items.of(after.get(after.size() - 1));
    return one.isPresent()
        && other.isPresent()
        && ListEffect.between(one.get(), other.get()).keepsThings();
  }
}
