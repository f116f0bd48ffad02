package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.request.Preparation;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.Optional;

/**
 * Looks at what there is under our own identity, then calls everything that creates, and what acts.
 */
public final class CreateStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.candidates().creates()) {
      Preparation preparation = parts.preparer().prepare(shape, parts.knowledge().topic(shape));
      Optional<PreparedCall> ready = parts.noted(shape, preparation);
      if (ready.isPresent()) {
        lookBefore(parts, shape, ready.get());
        parts.sending().send(ready.get(), Intent.VALID, "");
      }
    }
  }

  /** The state that a later read is compared with, unless this very read has been made. */
  private static void lookBefore(
      SessionComponents parts, OperationShape shape, PreparedCall create) {
    if (shape.access() == Access.CREATE) {
      parts
          .readers()
          .alike(create)
          .filter(read -> !parts.log().wasRead(read))
          .ifPresent(read -> parts.sending().send(read, Intent.STATE_PROBE, "before the create"));
    }
  }
}
