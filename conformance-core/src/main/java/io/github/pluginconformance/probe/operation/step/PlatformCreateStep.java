package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.PlatformVariants;
import io.github.pluginconformance.probe.Access;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.own.UncommonReads;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.List;
import java.util.Optional;

/**
 * Makes each create that succeeded once more with the headers that the platform sends. It comes
 * after the deletes, when nothing of ours stands in the way, and only where what it makes can be
 * taken away again. What it says is written in other scripts at once; where that is not as good,
 * each is tried alone, the other scripts only if they may have broken something: a refusal of
 * theirs breaks no promise.
 */
public final class PlatformCreateStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    List<OperationShape> creates =
        parts.candidates().creates().stream()
            .filter(shape -> shape.access() == Access.CREATE)
            .toList();
    for (OperationShape shape : parts.shares().forAnotherLook(creates)) {
      List<Answered> valid = parts.log().validOf(shape.operation());
      boolean worked = !valid.isEmpty() && valid.get(valid.size() - 1).call().succeeded();
      if (worked && new OwnResources(parts).canBeRemoved(shape)) {
        parts
            .preparer()
            .prepare(shape, parts.knowledge().target(shape))
            .ready()
            .ifPresent(call -> create(parts, shape, call, valid.get(valid.size() - 1).call()));
      }
    }
    new ListRefresh(parts, Intent.STATE_PROBE).nameless();
  }

  private static void create(
      SessionComponents parts, OperationShape shape, PreparedCall plain, Call earlier) {
    Optional<PreparedCall> other = new OtherScripts(parts).of(shape, plain);
    Optional<Call> both = other.map(call -> send(parts, call, PlatformVariants.OTHER_SCRIPTS));
    if (both.filter(call -> isAsGood(call, earlier)).isPresent()) {
      return;
    }
    send(parts, plain, "");
    if (both.filter(PlatformCreateStep::isBroken).isPresent()) {
      parts.sending().send(other.orElseThrow(), Intent.VALID, UncommonReads.UNUSUAL.variant());
    }
  }

  private static Call send(SessionComponents parts, PreparedCall call, String variant) {
    PreparedCall dressed = PlatformHeaders.with(call, parts.settings());
    return parts.sending().send(dressed, Intent.PLATFORM_HEADERS, variant);
  }

  private static boolean isAsGood(Call call, Call earlier) {
    return call.succeeded() && call.breachesBeside(earlier).isEmpty();
  }

  private static boolean isBroken(Call call) {
    return call.exchange().received().filter(response -> response.status() < 500).isEmpty();
  }
}
