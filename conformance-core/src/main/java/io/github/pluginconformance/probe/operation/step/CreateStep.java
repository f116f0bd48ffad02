package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
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
      Preparation preparation = parts.preparer().prepare(shape, parts.knowledge().target(shape));
      Optional<PreparedCall> ready = parts.noted(shape, preparation);
      ready.ifPresent(
          call ->
              new AskingCalls(parts)
                  .send(
                      shape,
                      call,
                      () -> parts.preparer().prepare(shape, parts.knowledge().target(shape))));
    }
    new BegunThings(parts, Intent.STATE_PROBE).settle();
  }
}
