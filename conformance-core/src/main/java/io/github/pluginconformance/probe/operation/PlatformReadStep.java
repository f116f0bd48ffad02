package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import java.util.List;

/** Makes each read that succeeded once more with the headers that the platform sends. */
final class PlatformReadStep implements Step {

  @Override
  public void run(Parts parts) {
    for (OperationShape shape : parts.shares().forAnotherLook(parts.candidates().reads())) {
      List<Answered> valid = parts.log().validOf(shape.operation());
      if (!valid.isEmpty() && CallLog.succeeded(valid.get(valid.size() - 1).call())) {
        parts
            .sending()
            .send(
                PlatformHeaders.with(
                    valid.get(valid.size() - 1).prepared(), parts.settings().seed()),
                Intent.PLATFORM_HEADERS,
                "");
      }
    }
  }
}
