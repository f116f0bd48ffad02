package io.github.pluginconformance.settings;

import org.jspecify.annotations.Nullable;

/**
 * What the user says about one operation.
 *
 * @param stateProbe operationId of a read operation that shows its effect
 * @param readOnly whether it only reads although its method says otherwise
 * @param locationAware whether its answers must depend on the location header
 * @param skip why it must not be called
 */
public record OperationSettings(
    @Nullable ConfirmationSettings confirmation,
    @Nullable String stateProbe,
    boolean readOnly,
    boolean locationAware,
    @Nullable String skip) {

  /** Nothing said. */
  public static final OperationSettings NONE =
      new OperationSettings(null, null, false, false, null);
}
