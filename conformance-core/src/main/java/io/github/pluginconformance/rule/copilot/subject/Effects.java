package io.github.pluginconformance.rule.copilot.subject;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.pluginconformance.meaning.Wording;
import io.github.pluginconformance.openapi.model.Operation;
import io.github.pluginconformance.settings.Settings;
import java.util.List;
import java.util.Set;

/** Which functions have effects: they change something, or say that they act. */
public final class Effects {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
  private static final List<String> FLAGS =
      List.of("x-openai-isConsequential", "x-oai-isConsequential");

  private final Settings settings;

  /**
   * @param settings say which writes only read
   */
  public Effects(Settings settings) {
    this.settings = settings;
  }

  /** Whether a function has effects. */
  public boolean of(Exposed one) {
    Operation operation = one.operation();
    if (FLAGS.stream().map(operation.node()::path).anyMatch(Effects::isSet)) {
      return true;
    }
    return SAFE.contains(operation.method())
        ? Wording.saysItActs(operation)
        : !settings.operation(operation.names()).readOnly();
  }

  private static boolean isSet(JsonNode flag) {
    return flag.isBoolean() && flag.booleanValue();
  }
}
