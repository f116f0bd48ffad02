package io.github.pluginconformance.probe.operation;

import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import java.util.List;

/**
 * Makes each create that succeeded once more with the headers that the platform sends. It comes
 * after the deletes, when nothing of ours stands in the way, and only where what it makes can be
 * taken away again.
 */
final class PlatformCreateStep implements Step {

  @Override
  public void run(Parts parts) {
    List<OperationShape> creates =
        parts.candidates().creates().stream()
            .filter(shape -> shape.access() == Access.CREATE)
            .toList();
    for (OperationShape shape : parts.shares().forAnotherLook(creates)) {
      List<Answered> valid = parts.log().validOf(shape.operation());
      boolean worked = !valid.isEmpty() && CallLog.succeeded(valid.get(valid.size() - 1).call());
      if (worked && new Things(parts).canBeRemoved(shape)) {
        parts
            .preparer()
            .prepare(shape, parts.knowledge().topic(shape))
            .ready()
            .ifPresent(
                call ->
                    parts
                        .sending()
                        .send(
                            PlatformHeaders.with(call, parts.settings().seed()),
                            Intent.PLATFORM_HEADERS,
                            ""));
      }
    }
    new Refresh(parts, Intent.STATE_PROBE).nameless();
  }
}
