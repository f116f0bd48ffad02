package io.github.pluginconformance.probe.operation.step;

import io.github.pluginconformance.evidence.Call;
import io.github.pluginconformance.evidence.Call.Intent;
import io.github.pluginconformance.evidence.LocatedCall;
import io.github.pluginconformance.evidence.PlatformVariants;
import io.github.pluginconformance.probe.OperationCaller.Answered;
import io.github.pluginconformance.probe.PreparedCall;
import io.github.pluginconformance.probe.operation.shape.OperationShape;
import java.util.List;

/**
 * Makes each read that was answered once more, with all that the platform adds to it at once: its
 * headers and a location. The same answer to the letter shows that neither matters, and that the
 * read can be repeated. Otherwise it is repeated as it was; and where it was worse, what it carried
 * is tried alone, header by header, the location by those who look at that.
 */
public final class PlatformReadStep implements Step {

  @Override
  public void run(SessionComponents parts) {
    for (OperationShape shape : parts.shares().forAnotherLook(parts.candidates().reads())) {
      List<Answered> valid = parts.log().validOf(shape.operation());
      if (!valid.isEmpty() && valid.get(valid.size() - 1).call().exchange().isComplete()) {
        look(parts, valid.get(valid.size() - 1));
      }
    }
  }

  private static void look(SessionComponents parts, Answered latest) {
    RepeatedReads repeats = new RepeatedReads(parts, latest);
    if (!latest.call().succeeded()) {
      repeats.once();
      return;
    }
    PreparedCall dressed = PlatformHeaders.with(latest.prepared(), parts.settings());
    boolean located = parts.settings().profile().sends(LocatedCall.HEADER);
    PreparedCall all =
        located ? dressed.withHeader(LocatedCall.HEADER, LocatedCall.DOCUMENTED) : dressed;
    String variant = located ? PlatformVariants.LOCATION : "";
    Call together = parts.sending().send(all, Intent.PLATFORM_HEADERS, variant);
    boolean good = isAsGood(together, latest.call());
    if (!good) {
      repeats.twice();
      boolean lasts =
          !isAsGood(parts.sending().send(all, Intent.PLATFORM_HEADERS, variant), latest.call());
      if (lasts && (!located || !isGoodWith(dressed, parts, latest))) {
        eachAlone(parts, latest.prepared());
      }
    } else if (!together.saysTheSameAs(latest.call())) {
      repeats.once();
    }
  }

  private static boolean isGoodWith(
      PreparedCall dressed, SessionComponents parts, Answered latest) {
    return isAsGood(parts.sending().send(dressed, Intent.PLATFORM_HEADERS, ""), latest.call());
  }

  /** Which of them makes the difference. */
  private static void eachAlone(SessionComponents parts, PreparedCall bare) {
    PlatformHeaders.of(bare, parts.settings())
        .forEach(
            (name, value) ->
                parts
                    .sending()
                    .send(
                        bare.withHeader(name, value),
                        Intent.PLATFORM_HEADERS,
                        PlatformVariants.alone(name)));
  }

  private static boolean isAsGood(Call together, Call bare) {
    return together.succeeded() && together.breachesBeside(bare).isEmpty();
  }
}
