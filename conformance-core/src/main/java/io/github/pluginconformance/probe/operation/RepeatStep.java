package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import java.util.List;

/** Makes each read that was answered once more, exactly as before. */
final class RepeatStep implements Step {

  @Override
  public void run(Parts parts) {
    for (OperationShape shape : parts.shares().forAnotherLook(parts.candidates().reads())) {
      List<Answered> valid = parts.log().validOf(shape.operation());
      if (!valid.isEmpty() && valid.get(valid.size() - 1).call().exchange().isComplete()) {
        parts.sending().send(valid.get(valid.size() - 1).prepared(), Intent.REPEAT, "");
      }
    }
  }
}
