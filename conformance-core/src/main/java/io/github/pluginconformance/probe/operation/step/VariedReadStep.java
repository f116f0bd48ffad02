package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import io.github.pluginconformance.probe.operation.step.VariedCalls.Varied;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks each read that was answered for all that its document allows: the smallest and the fullest
 * input, every optional part, every branch, every listed value, every example, every media type of
 * its answers.
 */
public final class VariedReadStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    VariedCalls varied = new VariedCalls(parts);
    List<OperationShape> reads = parts.candidates().reads();
    int most = parts.shares().variations(parts.shapes().all().size());
    for (OperationShape shape : reads) {
      UncommonReadStep.latest(parts, shape)
          .ifPresent(answered -> send(parts, calls(varied, shape, answered, most)));
    }
  }

  private static List<Varied> calls(
      VariedCalls varied, OperationShape shape, PreparedCall answered, int most) {
    List<Varied> calls = new ArrayList<>(varied.of(shape, answered, most));
    calls.addAll(AnswerTypes.of(answered));
    return calls;
  }

  private static void send(SessionComponents parts, List<Varied> calls) {
    if (!calls.isEmpty()) {
      parts
          .sending()
          .sendAll(
              calls.stream().map(Varied::call).toList(),
              Intent.VARIATION,
              calls.stream().map(Varied::name).toList());
    }
  }
}
