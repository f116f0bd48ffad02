package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.List;

/**
 * Asks each read that was answered for all that its document allows: the smallest and the fullest
 * input, every optional part, every branch, every listed value, every example.
 */
public final class VariedReadStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    VariedCalls varied = new VariedCalls(parts);
    List<OperationShape> reads = parts.candidates().reads();
    int most = parts.shares().variations(parts.shapes().all().size());
    for (OperationShape shape : reads) {
      UncommonReadStep.latest(parts, shape)
          .map(answered -> varied.of(shape, answered, most))
          .filter(calls -> !calls.isEmpty())
          .ifPresent(
              calls ->
                  parts
                      .sending()
                      .sendAll(
                          calls.stream().map(VariedCalls.Varied::call).toList(),
                          Intent.VARIATION,
                          calls.stream().map(VariedCalls.Varied::name).toList()));
    }
  }
}
