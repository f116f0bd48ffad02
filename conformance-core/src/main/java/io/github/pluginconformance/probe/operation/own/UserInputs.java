package io.github.pluginconformance.probe.operation.own;

import io.github.pluginconformance.json.JsonText;
import io.github.pluginconformance.probe.operation.shape.Named;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.settings.Settings;

/** What the user gives in {@code inputs}. */
public final class UserInputs {

  private final Settings settings;

  public UserInputs(Settings settings) {
    this.settings = settings;
  }

  /** Whether a value of a call is the user's. */
  public boolean give(OperationShape shape, Named named) {
    return settings
        .input(shape.operation().names(), named.name())
        .map(JsonText::tree)
        .filter(input -> input.asText().equals(named.value().asText()))
        .isPresent();
  }
}
